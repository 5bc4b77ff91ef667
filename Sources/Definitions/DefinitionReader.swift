import Engine
import Yams

/// A node of the file and the path that leads to it.
struct Place {
  let node: Node
  let path: [String]

  var position: SourcePosition { SourcePosition(node) }
  var shape: DefinitionError.Shape { node.shape }

  /// The identifier that an item of a list gives itself, if it has a good one.
  var givenIdentifier: String? {
    guard case .mapping(let mapping) = node, case .scalar(let scalar)? = mapping["id"] else {
      return nil
    }
    return isIdentifier(scalar.string) ? scalar.string : nil
  }
}

/// Reads nodes as values and collects what is wrong with them.
///
/// A reading method that finds a fault records it and goes on with a placeholder, so that every
/// fault of a file is found in one pass; no placeholder leaves the decoder, since it throws when
/// anything was recorded.
final class DefinitionReader {
  private let document: YAMLDocument
  private(set) var errors: [DefinitionError] = []
  private(set) var sources: SourceMap

  init(document: YAMLDocument, file: String) {
    self.document = document
    sources = SourceMap(file: file)
  }

  func record(_ kind: DefinitionError.Kind, at place: Place) {
    record(kind, at: place.position, path: place.path)
  }

  func record(_ kind: DefinitionError.Kind, at position: SourcePosition, path: [String]) {
    guard errors.count < DefinitionLimits.errorsMax else { return }
    errors.append(
      DefinitionError(file: sources.file, position: position, path: path, kind: kind))
  }

  /// The entries of a mapping in their order; of a key that stands twice, the first.
  func entries(of place: Place) -> [Entry] {
    guard case .mapping(let mapping) = place.node else {
      record(.wrongType(.mapping, found: place.node.shape), at: place)
      return []
    }
    var seen: Set<String> = []
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        record(.wrongType(.scalar, found: key.shape), at: Place(node: key, path: place.path))
        continue
      }
      let name = document.name(of: scalar.string)
      let path = place.path + [name]
      guard seen.insert(name).inserted else {
        record(.duplicateKey(name), at: SourcePosition(key), path: path)
        continue
      }
      sources.place(path, at: SourcePosition(key))
      entries.append(Entry(key: name, keyNode: key, place: Place(node: value, path: path)))
    }
    return entries
  }

  /// The mapping at a place, of which only the named keys are known.
  func fields(of place: Place, known: [String]) -> Fields {
    var values: [String: Place] = [:]
    var empty: [String: Place] = [:]
    for entry in entries(of: place) {
      guard known.contains(entry.key) else {
        // Looking for near words costs; nobody reads what comes after so many errors.
        if errors.count >= DefinitionLimits.errorsMax { break }
        let nearest = nearestWords(to: entry.key, among: known)
        let kind = DefinitionError.Kind.unknownKey(entry.key, nearest: nearest)
        record(kind, at: entry.position, path: entry.place.path)
        continue
      }
      if entry.place.node.isNothing {
        empty[entry.key] = entry.place
      } else {
        values[entry.key] = entry.place
      }
    }
    return Fields(reader: self, place: place, values: values, empty: empty)
  }

  /// The items of a list.
  func items(of place: Place) -> [Place] {
    guard case .sequence(let sequence) = place.node else {
      record(.wrongType(.sequence, found: place.node.shape), at: place)
      return []
    }
    return sequence.enumerated().map { index, node in
      let path = place.path + [String(index)]
      sources.place(path, at: SourcePosition(node))
      return Place(node: node, path: path)
    }
  }

  /// Gives a place a second path, such as a step's by its identifier.
  func alias(_ path: [String], of place: Place) {
    sources.place(path, at: place.position)
  }
}

/// One key of a mapping and what stands under it.
struct Entry {
  let key: String
  let keyNode: Node
  let place: Place

  var position: SourcePosition { SourcePosition(keyNode) }
}

/// A mapping whose keys were checked; a key without a value counts as absent.
struct Fields {
  let reader: DefinitionReader
  let place: Place
  let values: [String: Place]
  /// The keys without a value, and where one would stand.
  let empty: [String: Place]

  subscript(key: String) -> Place? { values[key] }

  /// What stands under a key that must be there.
  func required(_ key: String) -> Place? {
    if let value = values[key] { return value }
    // What is no mapping at all was recorded as that.
    if place.shape == .mapping { reader.record(.missingKey(key), at: empty[key] ?? place) }
    return nil
  }
}

extension Node {
  var shape: DefinitionError.Shape {
    switch self {
    case .mapping: .mapping
    case .sequence: .sequence
    case .scalar, .alias: isNothing ? .nothing : .scalar
    }
  }

  /// Whether it is empty, `~` or `null`, unquoted.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }
}
