import Engine
import JSON

extension Case.Document: StoredObject {
  func add(to object: inout Members) {
    object.add("code", code)
    object.add("type", type)
    object.add("step", step)
    object.add("round", round)
    object.add("on", on)
    object.add("number", number)
    object.add(signature)
    object.add("file", hasFile)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      code: try object.code("code"), type: try object.code("type"),
      step: try object.code("step"), round: try object.int("round"), on: try object.date("on"),
      number: try object.textIfThere("number"), signature: try object.signatureIfThere(),
      hasFile: try object.flag("file"))
  }
}

extension Members {
  /// Adds a signature as two members, so that who signed can be erased apart from when.
  mutating func add(_ signature: Case.Signature?) {
    add("signer", signature?.signer)
    add("signed_on", signature?.on)
  }
}

extension Fields {
  func signature() throws(CodingFailure) -> Case.Signature {
    Case.Signature(signer: try text("signer"), on: try date("signed_on"))
  }

  func signatureIfThere() throws(CodingFailure) -> Case.Signature? {
    self["signer"] == nil ? nil : try signature()
  }
}

extension Case.Remedy: StoredObject {
  func add(to object: inout Members) {
    object.add("number", number)
    object.add("finding", finding)
    object.add("due", dueOn)
    switch state {
    case .required:
      break
    case .reported(let people, let evidence):
      object.add("reported", people)
      object.add("evidence", evidence)
    case .verified(let person, let day):
      object.add("verified", day)
      object.add("verifier", person)
    }
    object.add("reporters", reporters)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      number: try object.int("number"), finding: try object.int("finding"),
      dueOn: try object.date("due"), state: try State(object),
      reporters: Set(try object.list("reporters", of: PersonCode.init(stored:))))
  }
}

extension Case.Remedy.State {
  fileprivate init(_ object: Fields) throws(CodingFailure) {
    if object["reported"] != nil {
      self = .reported(
        by: Set(try object.list("reported", of: PersonCode.init(stored:))),
        evidence: try object.codeIfThere("evidence"))
    } else if let day = try object.dateIfThere("verified") {
      self = .verified(by: try object.code("verifier"), on: day)
    } else {
      self = .required
    }
  }
}
