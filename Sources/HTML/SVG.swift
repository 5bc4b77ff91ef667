/// The elements of drawings within a page.
///
/// They stand in a namespace of their own, since SVG calls its elements what programs call their values.
/// Colours come from classes, places from attributes: there is no inline style for a policy to forbid.
package enum SVG {
  package static let svg = Element(name: "svg")
  package static let group = Element(name: "g")
  /// What the drawing is, for those who do not see it.
  package static let title = TextElement(name: "title")
  package static let description = TextElement(name: "desc")
  package static let rect = Element(name: "rect")
  package static let circle = Element(name: "circle")
  package static let line = Element(name: "line")
  package static let polyline = Element(name: "polyline")
  package static let polygon = Element(name: "polygon")
  package static let text = Element(name: "text")
  package static let span = Element(name: "tspan")
  /// A place of the drawing that leads somewhere.
  package static let link = Element(name: "a")
}

extension Attribute {
  /// The drawing's own measures, which its places are given in.
  package static func viewBox(width: Double, height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(decimal(width)) \(decimal(height))")
  }
  package static func x(_ value: Double) -> Attribute { Attribute("x", decimal(value)) }
  package static func y(_ value: Double) -> Attribute { Attribute("y", decimal(value)) }
  package static func width(_ value: Double) -> Attribute { Attribute("width", decimal(value)) }
  package static func height(_ value: Double) -> Attribute { Attribute("height", decimal(value)) }
  package static func rx(_ value: Double) -> Attribute { Attribute("rx", decimal(value)) }
  package static func cx(_ value: Double) -> Attribute { Attribute("cx", decimal(value)) }
  package static func cy(_ value: Double) -> Attribute { Attribute("cy", decimal(value)) }
  package static func r(_ value: Double) -> Attribute { Attribute("r", decimal(value)) }
  package static func x1(_ value: Double) -> Attribute { Attribute("x1", decimal(value)) }
  package static func y1(_ value: Double) -> Attribute { Attribute("y1", decimal(value)) }
  package static func x2(_ value: Double) -> Attribute { Attribute("x2", decimal(value)) }
  package static func y2(_ value: Double) -> Attribute { Attribute("y2", decimal(value)) }
  package static func dx(_ value: Double) -> Attribute { Attribute("dx", decimal(value)) }
  package static func dy(_ value: Double) -> Attribute { Attribute("dy", decimal(value)) }
  /// The corners of a line or an area, in their order.
  package static func points(_ points: [(x: Double, y: Double)]) -> Attribute {
    let pairs = points.map { "\(decimal($0.x)),\(decimal($0.y))" }
    return Attribute("points", pairs.joined(separator: " "))
  }
  /// On which side of its place a text stands.
  package static func anchor(_ anchor: Anchor) -> Attribute {
    Attribute("text-anchor", anchor.rawValue)
  }

  /// Where a text stands from its place: after it, about it, before it.
  package enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// A number to hundredths, without an exponent, which is finer than a screen.
  ///
  /// - Precondition: The number is finite and below ten thousand million in size.
  static func decimal(_ value: Double) -> String {
    precondition(value.magnitude < 1e10, "A drawing has no place \(value)")
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
