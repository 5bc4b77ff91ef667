/// The arguments of one call in the form libpq takes them: all bytes in one buffer, used again.
@safe struct ParameterBuffer {
  /// What libpq is told of every parameter: binary.
  private static let binary: Int32 = 1
  /// A buffer that grew beyond this for a large value is given back afterwards.
  private static let keptBytesMax = 1 << 16

  private var writer = BinaryWriter()
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var values: [UnsafePointer<CChar>?] = unsafe []

  /// How many bytes the last arguments took.
  private(set) var byteCount = 0

  /// The parameters as libpq's arrays; valid while they are lent only.
  @unsafe struct Arrays {
    let count: Int32
    let values: UnsafePointer<UnsafePointer<CChar>?>?
    let lengths: UnsafePointer<Int32>?
    let formats: UnsafePointer<Int32>?
  }

  /// Encodes the arguments and lends them to the body.
  mutating func lend<Value>(
    _ arguments: [PostgresValue],
    _ body: (Arrays) -> Value
  ) -> Value {
    write(arguments)
    defer { trim() }
    return unsafe writer.bytes.withUnsafeBytes { bytes in
      let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      unsafe values.removeAll(keepingCapacity: true)
      for start in starts {
        unsafe values.append(start.flatMap { unsafe base?.advanced(by: $0) })
      }
      return unsafe lendArrays(body)
    }
  }

  private func lendArrays<Value>(_ body: (Arrays) -> Value) -> Value {
    unsafe values.withUnsafeBufferPointer { values in
      unsafe lengths.withUnsafeBufferPointer { lengths in
        unsafe formats.withUnsafeBufferPointer { formats in
          unsafe body(
            Arrays(
              count: Int32(values.count), values: values.baseAddress,
              lengths: lengths.baseAddress, formats: formats.baseAddress))
        }
      }
    }
  }

  private mutating func write(_ arguments: [PostgresValue]) {
    writer.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    formats.removeAll(keepingCapacity: true)
    // One byte that no value uses: an empty text needs an address too, else it would be NULL.
    writer.append(UInt8(0))
    for argument in arguments {
      let start = writer.bytes.count
      writer.append(argument)
      starts.append(argument == .null ? nil : start)
      lengths.append(Int32(writer.bytes.count - start))
      formats.append(Self.binary)
    }
  }

  private mutating func trim() {
    byteCount = writer.bytes.count
    guard writer.bytes.capacity > Self.keptBytesMax else { return }
    writer.removeAll(keepingCapacity: false)
  }
}
