import Glibc
import SystemPackage

/// An account of the operating system.
struct Account: Equatable, Sendable {
  let name: String
  let user: UInt32
  let group: UInt32

  static var isRoot: Bool { geteuid() == 0 }

  /// Who runs the server: ourselves; as root the owner of the data, if there are data, or else `postgres`, or
  /// else `nobody`.
  ///
  /// - Throws: ``ClusterError`` when the data belong to somebody we cannot act for, and when root finds
  ///   nobody to run the server as, or the directory is closed to them.
  static func toServe(_ directory: ClusterDirectory) throws(ClusterError) -> Account {
    let owner = directory.dataOwner.map(Account.numbered)
    guard isRoot else {
      let we = numbered(geteuid())
      guard let owner, owner != we else { return we }
      throw .otherOwner(directory: directory.root.string, owner: owner.name)
    }
    let candidates = [owner, named("postgres"), named("nobody")].compactMap(\.self)
    guard let account = candidates.first(where: { $0.user != 0 }) else { throw .noAccount }
    try directory.checkReachable(by: account)
    return account
  }

  static func named(_ name: String) -> Account? {
    guard let entry = unsafe getpwnam(name) else { return nil }
    return unsafe Account(name: name, user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
  }

  /// An account by number; one without an entry, as containers have them, is called by its number.
  static func numbered(_ user: UInt32) -> Account {
    guard let entry = unsafe getpwuid(user) else {
      return Account(name: "\(user)", user: user, group: user == geteuid() ? getegid() : user)
    }
    return unsafe Account(
      name: String(cString: entry.pointee.pw_name), user: user, group: entry.pointee.pw_gid)
  }
}
