import Engine
import Filters
import Testing
import Texts

/// Every way in which a text is no filter has a sentence in both languages.
struct FilterTextTests {
  @Test func `every code of a fault has its sentence, and no sentence is without a code`() {
    #expect(Message.filterFaultCodes == Set(FilterFault.codes))
  }

  @Test func `a sentence names what stands there, and what was meant`() {
    let fault = #expect(throws: FilterFault.self) { try Filter(parsing: "status = opne") }
    let message = Message.filterFault(
      code: fault?.code ?? "", parameters: fault?.parameters ?? [:], for: "--where")
    #expect(
      message.text(in: .english) == """
        --where: status has no value "opne"; near: open. Use one of: open, paused, closed, cancelled.
        """)
    #expect(
      message.text(in: .vietnamese) == """
        --where: status không có giá trị “opne”; gần giống: open. Dùng một trong: open, paused, \
        closed, cancelled.
        """)
  }

  @Test func `a part about what was found is left out where the text ends`() {
    let fault = #expect(throws: FilterFault.self) { try Filter(parsing: "step =") }
    let message = Message.filterFault(
      code: fault?.code ?? "", parameters: fault?.parameters ?? [:], for: "--where")
    #expect(
      message.text(in: .english)
        == "--where: A value is expected here; a keyword is a value only in quotes.")
  }
}
