import CZlib

/// What zlib makes of compressed bytes.
struct Inflated {
  var bytes: [UInt8] = []
  /// Whether the member's end was there, with the checksum that fits.
  var isWhole = false

  init(_ compressed: [UInt8]) {
    var stream = unsafe z_stream()
    precondition(
      unsafe inflateInit2_(
        &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { unsafe inflateEnd(&stream) }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    unsafe compressed.withUnsafeBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      var result = Z_OK
      var left: UInt32 = 0
      repeat {
        unsafe room.withUnsafeMutableBufferPointer { room in
          unsafe stream.next_out = room.baseAddress
          unsafe stream.avail_out = UInt32(room.count)
          result = unsafe inflate(&stream, Z_NO_FLUSH)
          left = unsafe stream.avail_out
        }
        bytes += room[..<(room.count - Int(left))]
      } while result == Z_OK && left == 0
      let isRead = unsafe stream.avail_in == 0
      isWhole = isRead && result == Z_STREAM_END
    }
  }
}
