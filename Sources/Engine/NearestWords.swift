/// The words that a mistyped one was most likely meant to be, the nearest first, three at most.
package func nearestWords(to word: String, among known: [String]) -> [String] {
  let letters = Array(word.unicodeScalars.prefix(64))
  let distances = known.map { (word: $0, distance: distance(letters, Array($0.unicodeScalars))) }
  return
    distances
    .filter { $0.distance <= max(2, min(letters.count, $0.word.count) / 2) }
    .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
    .prefix(3)
    .map(\.word)
}

/// How many letters have to be inserted, removed or replaced (Levenshtein).
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (letter == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
