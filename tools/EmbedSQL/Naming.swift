extension Substring {
  /// Without the white space at both ends.
  var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  var isCommentOrBlank: Bool {
    let text = trimmed
    return text.isEmpty || text.hasPrefix("--")
  }

  var isLowerCamelCase: Bool {
    guard let first, first.isASCII, first.isLowercase else { return false }
    return allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  var isSnakeCase: Bool {
    guard let first, first.isASCII, first.isLowercase else { return false }
    return allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }
}

extension SourceFile {
  /// The Swift member that a file becomes: `create-roles` and `create_roles` are `createRoles`.
  ///
  /// - Throws: ``Fault`` for a name that does not start with a lower-case letter, or holds anything but
  ///   lower-case letters, digits, dashes and underscores.
  func member() throws(Fault) -> String {
    guard stem.replacing("-", with: "_")[...].isSnakeCase else {
      throw Fault(path: path, message: "'\(stem)' is no name: a-z, 0-9, dashes and underscores")
    }
    let words = stem.split { $0 == "-" || $0 == "_" }
    let first = words.first.map(String.init) ?? ""
    return words.dropFirst().reduce(first) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
