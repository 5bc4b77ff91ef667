import Glibc
import Synchronization

/// A proxy between a client and the test's cluster that breaks connections on purpose.
///
/// It listens on a port of this machine and passes PostgreSQL's messages on whole, so that a
/// connection can be cut after any of them: `COMMIT` gone to the server, its answer never heard.
package final class CuttingProxy: Sendable {
  /// Why the proxy could not be made.
  package struct Failure: Error {
    package let code: Int32
  }

  package let port: UInt16
  private let listener: Int32
  /// Rings the loop: one byte cuts everything, closing ends it.
  private let bell: (reading: Int32, writing: Int32)
  /// How many messages may still pass; nil lets all through.
  private let left: Mutex<Int?>

  /// Starts to listen.
  ///
  /// - Parameter socket: The path of the cluster's Unix socket.
  /// - Throws: ``Failure``.
  package init(to socket: String) throws {
    (listener, port) = try Sockets.listener()
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw Failure(code: errno) }
    bell = (ends[0], ends[1])
    left = Mutex(nil)
    let pass: @Sendable () -> Bool = { [weak self] in self?.pass() ?? false }
    let (listener, reading) = (listener, ends[0])
    try Sockets.startThread {
      ProxyLoop(listener: listener, bell: reading, upstream: socket, pass: pass).run()
    }
  }

  deinit {
    close(bell.writing)
  }

  /// Lets so many messages pass, those of both sides counted, and then cuts every connection; nil lets
  /// all through.
  package func cut(after messages: Int?) {
    left.withLock { $0 = messages }
  }

  /// How many messages may still pass; nil where all may.
  ///
  /// A message is counted before anybody can have it, so whoever has heard an answer finds it counted.
  package var remaining: Int? { left.withLock { $0 } }

  /// Cuts every connection now.
  package func cut() {
    var byte: UInt8 = 1
    _ = unsafe write(bell.writing, &byte, 1)
  }

  /// Counts a message; false when it was the last that may pass.
  private func pass() -> Bool {
    left.withLock { left in
      guard let count = left else { return true }
      left = max(0, count - 1)
      return count > 1
    }
  }
}

/// The proxy's only thread: accepts, passes on, cuts.
private final class ProxyLoop {
  private let listener: Int32
  private let bell: Int32
  private let upstream: String
  private let pass: @Sendable () -> Bool
  private var links: [ProxyLink] = []

  init(
    listener: Int32, bell: Int32, upstream: String, pass: @escaping @Sendable () -> Bool
  ) {
    self.listener = listener
    self.bell = bell
    self.upstream = upstream
    self.pass = pass
  }

  func run() {
    while true {
      var entries =
        [listener, bell] + links.flatMap { [$0.client.descriptor, $0.server.descriptor] }
      let ready = Sockets.readable(&entries)
      if ready.contains(bell) {
        guard Sockets.read(bell)?.isEmpty == false else { break }
        cutAll()
        continue
      }
      if ready.contains(listener) { accept() }
      for link in links where !serve(link, ready) { drop(link) }
    }
    cutAll()
    close(listener)
    close(bell)
  }

  private func accept() {
    let client = Glibc.accept(listener, nil, nil)
    guard client >= 0 else { return }
    guard let server = Sockets.connect(to: upstream) else {
      close(client)
      return
    }
    links.append(ProxyLink(client: client, server: server))
  }

  /// Passes on what either side has said; false when the link has ended.
  private func serve(_ link: ProxyLink, _ ready: Set<Int32>) -> Bool {
    for (from, to) in [(link.client, link.server), (link.server, link.client)]
    where ready.contains(from.descriptor) {
      guard let bytes = Sockets.read(from.descriptor), !bytes.isEmpty else { return false }
      from.pending += bytes
      while let message = from.nextMessage() {
        let isLast = !pass()
        guard Sockets.write(message, to: to.descriptor) else { return false }
        guard !isLast else {
          cutAll()
          return true
        }
      }
    }
    return true
  }

  private func cutAll() {
    for link in links { link.close() }
    links = []
  }

  private func drop(_ link: ProxyLink) {
    guard let index = links.firstIndex(where: { $0 === link }) else { return }
    links.remove(at: index)
    link.close()
  }
}

/// A client and its connection to the cluster.
private final class ProxyLink {
  let client: ProxyEnd
  let server: ProxyEnd

  init(client: Int32, server: Int32) {
    // A client's first message has no type before its length.
    self.client = ProxyEnd(client, hasTypedMessages: false)
    self.server = ProxyEnd(server, hasTypedMessages: true)
  }

  func close() {
    Glibc.close(client.descriptor)
    Glibc.close(server.descriptor)
  }
}

/// One side of a link, and what it has said that is not yet a whole message.
private final class ProxyEnd {
  let descriptor: Int32
  var pending: [UInt8] = []
  private var hasTypedMessages: Bool

  init(_ descriptor: Int32, hasTypedMessages: Bool) {
    self.descriptor = descriptor
    self.hasTypedMessages = hasTypedMessages
  }

  /// Takes the first whole message; nil when there is none yet.
  func nextMessage() -> [UInt8]? {
    let start = hasTypedMessages ? 1 : 0
    guard pending.count >= start + 4 else { return nil }
    let length = pending[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    guard pending.count >= start + length else { return nil }
    let message = Array(pending.prefix(start + length))
    pending.removeFirst(message.count)
    hasTypedMessages = true
    return message
  }
}
