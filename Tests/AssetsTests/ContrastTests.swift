import Assets
import Foundation
import Testing

/// Contrast as WCAG 2.2 measures it, of the style sheet's own colours.
struct ContrastTests {
  @Test(arguments: [
    ("text", "ground"), ("text", "surface"), ("text", "sunken"), ("quiet", "ground"),
    ("quiet", "surface"), ("quiet", "sunken"), ("accent", "ground"), ("accent", "surface"),
    ("accent", "accent-soft"), ("accent", "sunken"), ("accent-hover", "surface"),
    ("accent-hover", "ground"), ("on-accent", "accent"), ("on-accent", "accent-hover"),
    ("red", "surface"), ("red", "ground"), ("red", "red-soft"), ("on-red", "red"),
    ("amber", "amber-soft"), ("green", "green-soft"), ("green", "ground"),
    ("violet", "violet-soft"), ("text", "accent-soft"), ("text", "red-soft"),
    ("text", "amber-soft"), ("text", "green-soft"), ("quiet", "accent-soft"),
    ("quiet", "red-soft"), ("quiet", "amber-soft"), ("quiet", "green-soft"),
    ("text", "heat1"), ("text", "heat2"), ("text", "heat3"), ("text", "heat4"), ("text", "heat5"),
  ])
  func `what is read stands out, in light and in dark`(front: String, back: String) throws {
    for (one, other) in try pairs(front, back) { #expect(contrast(one, other) >= 4.5) }
  }

  @Test(arguments: [
    ("edge", "surface"), ("edge", "ground"), ("focus", "surface"), ("focus", "ground"),
    ("focus", "accent-soft"), ("focus", "red-soft"), ("focus", "green-soft"), ("red", "surface"),
    ("green", "ground"), ("accent", "ground"), ("amber", "surface"),
  ])
  func `what is only seen stands out, in light and in dark`(front: String, back: String) throws {
    for (one, other) in try pairs(front, back) { #expect(contrast(one, other) >= 3) }
  }

  /// The two colours in light, then in dark.
  private func pairs(_ front: String, _ back: String) throws -> [(UInt32, UInt32)] {
    let (front, back) = (try colours(front), try colours(back))
    return [(front.0, back.0), (front.1, back.1)]
  }

  private func colours(_ name: String) throws -> (UInt32, UInt32) {
    let sheet = String(decoding: Asset.caseworkCSS.bytes, as: UTF8.self)
    let lines = sheet.split(separator: "\n").filter { $0.contains(" --\(name): ") }
    let found = lines.compactMap { $0.firstMatch(of: /: #([0-9a-f]{6});/) }
      .compactMap { UInt32($0.1, radix: 16) }
    try #require(found.count == 2, "a colour is given once for light and once for dark: \(name)")
    return (found[0], found[1])
  }

  private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (one, other) = (luminance(one), luminance(other))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ colour: UInt32) -> Double {
    let parts = [16, 8, 0].map { shift in
      let part = Double(colour >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
