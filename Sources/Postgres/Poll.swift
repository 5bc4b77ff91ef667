import Glibc

/// What `poll` found.
struct PollResult {
  let isReadable: Bool
  let isInterrupted: Bool
}

/// Waits until the socket can be read, or written if that is wanted, or the interrupt is readable.
///
/// Without an `interrupt` nothing but the socket ends the wait; without a `deadline` it has no
/// limit.
func waitForEvents(
  _ socket: Int32, writable: Bool, or interrupt: Int32?,
  until deadline: ContinuousClock.Instant?
) -> PollResult {
  let wanted = Int16(POLLIN) | (writable ? Int16(POLLOUT) : 0)
  // poll ignores a negative descriptor.
  var first = pollfd(fd: socket, events: wanted, revents: 0)
  var second = pollfd(fd: interrupt ?? -1, events: Int16(POLLIN), revents: 0)
  pollBoth(&first, &second, timeout(until: deadline))
  // Errors and hang-ups count as readable: reading is how libpq learns of them.
  let readable = first.revents & ~Int16(POLLOUT) != 0
  return PollResult(isReadable: readable, isInterrupted: second.revents != 0)
}

/// Whether the socket has something to read at this moment.
func hasInput(_ socket: Int32) -> Bool {
  var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
  return unsafe poll(&descriptor, 1, 0) != 0
}

private func pollBoth(_ first: inout pollfd, _ second: inout pollfd, _ timeout: Int32) {
  var descriptors: InlineArray<2, pollfd> = [first, second]
  var span = descriptors.mutableSpan
  _ = unsafe span.withUnsafeMutableBufferPointer { unsafe poll($0.baseAddress, 2, timeout) }
  first = descriptors[0]
  second = descriptors[1]
}

/// Milliseconds as `poll` takes them: rounded up, −1 for no limit.
private func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
  guard let deadline else { return -1 }
  return Int32(clamping: max((deadline - .now).milliseconds, 0))
}
