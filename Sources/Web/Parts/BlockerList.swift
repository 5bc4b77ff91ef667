package import Engine
package import HTML
package import Texts

/// What is in the way of an act, and who can clear it: one group for each set of people, in the order given.
///
/// `holders` are the names of those who hold a role on the case's body or in its team.
package func blockerList(
  _ blockers: [Blocker], holders: [Role: [String]] = [:], words: Wording
) -> Markup {
  guard !blockers.isEmpty else { return p(.class(.quiet)) { words.text(.nothingInTheWay) } }
  return div(.class(.blockers)) {
    for group in groups(of: blockers) {
      section {
        ul {
          for blocker in group { li { words.sentence(blocker.reason) } }
        }
        if let clearance = words.clearance(group[0].clearedBy, holders: holders) {
          p(.class(.clearance)) { clearance }
        }
      }
    }
  }
}

/// Blockers that the same people clear, together; never an empty group.
private func groups(of blockers: [Blocker]) -> [[Blocker]] {
  var groups: [[Blocker]] = []
  for blocker in blockers {
    if let index = groups.firstIndex(where: { $0[0].clearedBy == blocker.clearedBy }) {
      groups[index].append(blocker)
    } else {
      groups.append([blocker])
    }
  }
  return groups
}
