/// A column's or parameter's type, by its object identifier in `pg_type`.
package struct PostgresType: RawRepresentable, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

extension PostgresType {
  /// Lets the server infer a parameter's type from the statement.
  package static let inferred = PostgresType(rawValue: 0)

  package static let bool = PostgresType(rawValue: 16)
  package static let bytea = PostgresType(rawValue: 17)
  package static let char = PostgresType(rawValue: 18)
  package static let name = PostgresType(rawValue: 19)
  package static let int8 = PostgresType(rawValue: 20)
  package static let int2 = PostgresType(rawValue: 21)
  package static let int4 = PostgresType(rawValue: 23)
  package static let text = PostgresType(rawValue: 25)
  package static let oid = PostgresType(rawValue: 26)
  package static let json = PostgresType(rawValue: 114)
  package static let void = PostgresType(rawValue: 2278)
  package static let unknown = PostgresType(rawValue: 705)
  package static let bpchar = PostgresType(rawValue: 1042)
  package static let varchar = PostgresType(rawValue: 1043)
  package static let date = PostgresType(rawValue: 1082)
  package static let timestamptz = PostgresType(rawValue: 1184)
  package static let jsonb = PostgresType(rawValue: 3802)

  package static let boolArray = PostgresType(rawValue: 1000)
  package static let byteaArray = PostgresType(rawValue: 1001)
  package static let nameArray = PostgresType(rawValue: 1003)
  package static let int2Array = PostgresType(rawValue: 1005)
  package static let int4Array = PostgresType(rawValue: 1007)
  package static let textArray = PostgresType(rawValue: 1009)
  package static let varcharArray = PostgresType(rawValue: 1015)
  package static let int8Array = PostgresType(rawValue: 1016)
  package static let dateArray = PostgresType(rawValue: 1182)
  package static let timestamptzArray = PostgresType(rawValue: 1185)
  package static let jsonArray = PostgresType(rawValue: 199)
  package static let jsonbArray = PostgresType(rawValue: 3807)

  /// What an array holds; nil for a type that is not an array known here.
  package var element: PostgresType? {
    switch self {
    case .boolArray: .bool
    case .byteaArray: .bytea
    case .nameArray: .name
    case .int2Array: .int2
    case .int4Array: .int4
    case .textArray: .text
    case .varcharArray: .varchar
    case .int8Array: .int8
    case .dateArray: .date
    case .timestamptzArray: .timestamptz
    case .jsonArray: .json
    case .jsonbArray: .jsonb
    default: nil
    }
  }
}

extension PostgresType: CustomStringConvertible {
  package var description: String {
    if let element { return "\(element)[]" }
    return switch self {
    case .bool: "bool"
    case .bytea: "bytea"
    case .char: "\"char\""
    case .name: "name"
    case .int8: "int8"
    case .int2: "int2"
    case .int4: "int4"
    case .text: "text"
    case .oid: "oid"
    case .json: "json"
    case .void: "void"
    case .unknown: "unknown"
    case .bpchar: "char"
    case .varchar: "varchar"
    case .date: "date"
    case .timestamptz: "timestamptz"
    case .jsonb: "jsonb"
    default: "type \(rawValue)"
    }
  }
}
