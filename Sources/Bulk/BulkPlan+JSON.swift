import Engine
package import JSON

extension BulkPlan {
  /// The plan as its file has it, its members in the file's order.
  package var json: JSON {
    .object(head + [JSON.Member("items", .array(items.map(\.json)))])
  }

  /// The plan's file: a line for each member and each item, which programs for lines can compare and
  /// search; UTF-8, with a line break at the end.
  package var fileBytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ line: String) {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    add("{")
    for member in head { add("  \(JSON.string(member.key)): \(member.value),") }
    add("  \"items\": [")
    for (index, item) in items.enumerated() {
      add("    \(item.json)\(index < items.count - 1 ? "," : "")")
    }
    add("  ]")
    add("}")
    return bytes
  }

  private var head: [JSON.Member] {
    var members = [
      JSON.Member("casework_plan", .int(Int64(Self.version))), JSON.Member("action", action.json),
    ]
    if let actReason { members.append(JSON.Member("reason", .string(actReason))) }
    members.append(JSON.Member("selection", .string(selection)))
    members.append(JSON.Member("made_by", .string(madeBy.rawValue)))
    members += [JSON.Member("on_behalf_of", onBehalfOf)].compactMap(\.self)
    members.append(JSON.Member("at", .string("\(at)")))
    if let calendarVersion {
      members.append(JSON.Member("calendar", .int(Int64(calendarVersion))))
    }
    members.append(JSON.Member("processes", .array(processes.map { .string("\($0)") })))
    if titles != .none { members.append(JSON.Member("titles", titles.json)) }
    return members
  }
}

// MARK: - Reading

extension BulkPlan {
  /// Reads a plan's file; whatever is not exactly as this version writes it is a fault.
  ///
  /// Spaces and the order of members do not count; the order of items does.
  package init(parsing bytes: [UInt8]) throws(PlanFault) {
    let json: JSON
    do throws(JSON.SyntaxError) {
      json = try JSON(parsing: bytes, sizeMax: Self.sizeMax)
    } catch {
      throw PlanFault(.notJSON(error))
    }
    try self.init(json: json)
  }

  /// Reads a plan; the first fault that is found is thrown with its place.
  package init(json: JSON) throws(PlanFault) {
    guard json.object != nil else { throw PlanFault(.badValue(.object)) }
    guard json["casework_plan"]?.int == Self.version else {
      throw PlanFault(.wrongVersion(json["casework_plan"]), at: "casework_plan")
    }
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      _ = try reader.take("casework_plan", Int.init(planCount:))
      let action = try reader.take("action", BulkAction.init(json:))
      return BulkPlan(
        action: action, actReason: try reader.takeIfThere("reason", String.init(planNote:)),
        selection: try reader.take("selection", String.init(planSelection:)),
        madeBy: try reader.code("made_by"), onBehalfOf: try reader.codeIfThere("on_behalf_of"),
        at: try reader.take("at", Moment.init(plan:)),
        calendarVersion: try reader.takeIfThere("calendar", Int.init(planCount:)),
        processes: try reader.take("processes", Self.processes),
        titles: try reader.takeIfThere("titles", PlanTitles.init(json:)) ?? .none,
        items: try reader.take("items") { (json) throws(PlanFault) in
          try Self.items(json, isOpening: action.opensCases)
        })
    }
  }

  private static func processes(_ json: JSON) throws(PlanFault) -> Set<ProcessReference> {
    let listed = try json.planElements(ProcessReference.init(plan:))
    for index in listed.indices.dropFirst() where !listed[index - 1].isListed(before: listed[index])
    {
      let isRepeated = listed[..<index].contains(listed[index])
      throw PlanFault(isRepeated ? .duplicate : .outOfOrder, at: "[\(index)]")
    }
    return Set(listed)
  }

  private static func items(_ json: JSON, isOpening: Bool) throws(PlanFault) -> [BulkItem] {
    if let count = json.array?.count, count > itemsMax {
      throw PlanFault(.tooMany(most: itemsMax))
    }
    let items = try json.planElements { (json) throws(PlanFault) in
      try BulkItem(json: json, isOpening: isOpening)
    }
    var seen: Set<String> = []
    for index in items.indices where !seen.insert(items[index].target).inserted {
      throw PlanFault(.duplicate, at: "[\(index)].target")
    }
    for index in items.indices.dropFirst()
    where !items[index - 1].target.isOrdered(before: items[index].target) {
      throw PlanFault(.outOfOrder, at: "[\(index)].target")
    }
    return items
  }
}
