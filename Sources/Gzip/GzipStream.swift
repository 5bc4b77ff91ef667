import CZlib

/// Compresses bytes that come in pieces into one gzip member (RFC 1952).
///
/// It takes about 260 kB until it is let go, and belongs to whoever made it: it is not shared.
@safe package final class GzipStream {
  /// How much work is put into small output: 1 is fastest, 9 smallest.
  package enum Level: Int32, Sendable, CaseIterable {
    /// For what is compressed once and sent many times.
    case smallest = 9
    /// For what is compressed for each answer: nearly as small, in a third of the time.
    case balanced = 4
    case fastest = 1
  }

  /// What becomes of the bytes that the compressor would keep for a better fit with those to come.
  package enum Flush: Sendable {
    /// They wait for the next piece.
    case none
    /// They are given out, so that the reader can show all that was put in so far.
    case everything
    /// They are given out and the member ends; nothing comes after it.
    case end
  }

  // zlib keeps a pointer from its state back to this record, so the record must never move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 16_384)
  private var hasEnded = false

  package init(level: Level) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for gzip's header in place of zlib's; 8 is zlib's own choice of memory.
    let result = unsafe deflateInit2_(
      stream, level.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib does not start: \(result)")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Puts in the next bytes.
  ///
  /// - Returns: What can be sent by now; often nothing without a flush.
  /// - Precondition: The member has not ended.
  package func compress(_ bytes: Span<UInt8>, flush: Flush = .none) -> [UInt8] {
    precondition(!hasEnded, "Bytes after the end of a gzip member")
    precondition(bytes.count <= UInt32.max, "A piece of \(bytes.count) bytes at once")
    hasEnded = flush == .end
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe stream.pointee.next_in = input.baseAddress
      unsafe stream.pointee.avail_in = UInt32(input.count)
      defer { unsafe stream.pointee.next_in = nil }
      return drain(flush)
    }
  }

  /// Takes out what zlib has, one room after another, until it has no more.
  private func drain(_ flush: Flush) -> [UInt8] {
    var output: [UInt8] = []
    var left: UInt32
    repeat {
      let size = UInt32(room.count)
      left = unsafe room.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = size
        let result = unsafe deflate(stream, flush.code)
        precondition(result != Z_STREAM_ERROR, "zlib was misused")
        return unsafe stream.pointee.avail_out
      }
      output += room[..<Int(size - left)]
    } while left == 0
    return output
  }
}

extension GzipStream.Flush {
  fileprivate var code: Int32 {
    switch self {
    case .none: Z_NO_FLUSH
    case .everything: Z_SYNC_FLUSH
    case .end: Z_FINISH
    }
  }
}

extension [UInt8] {
  /// The bytes as one gzip member.
  package func gzipped(_ level: GzipStream.Level) -> [UInt8] {
    GzipStream(level: level).compress(span, flush: .end)
  }
}
