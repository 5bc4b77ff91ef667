/// Sentences for what the compiler finds wrong with a process, by the codes of
/// ``DefinitionProblem``.
enum ProcessTexts {
  /// The sentence of a code; those that end with the noun they are about share one.
  static func template(_ code: String, noun: String?) -> Template? {
    if let template = templates[code] { return template }
    guard let noun else { return nil }
    return ["duplicate", "unknown", "too_many"].first {
      code == "process.\($0)_\(noun)" || code == "process.\($0)_\(noun)s"
    }.flatMap { ofNouns[$0] }
  }

  static let templates = names.merging(ways) { first, _ in first }
    .merging(people) { first, _ in first }.merging(deadlines) { first, _ in first }

  private static let ofNouns: [String: Template] = [
    "duplicate": Template(
      vi: "Có hai {noun} cùng tên “{name}”.", en: "The {noun} \"{name}\" stands twice."),
    "unknown": Template(
      vi: "Không có {noun} nào tên “{name}”.", en: "There is no {noun} \"{name}\"."),
    "too_many": Template(
      vi: "Quá nhiều {noun}; nhiều nhất là {most}.",
      en: "Too many of one kind ({noun}); {most} at most."),
  ]

  private static let names: [String: Template] = [
    "process.invalid_name": Template(
      vi: "“{name}” không phải là tên hợp lệ cho {noun}.",
      en: "\"{name}\" is not a usable name ({noun})."),
    "process.translation_missing": Template(
      vi: "Thiếu bản {language}.", en: "The {language} text is missing."),
    "process.invalid_prefix": Template(
      vi: "“{prefix}” không dùng được làm phần đầu của mã vụ việc.",
      en: "\"{prefix}\" cannot begin the code of a case."),
    "process.no_subjects": Template(
      vi: "Chưa nêu loại đối tượng.", en: "No kind of subject is named."),
    "process.no_levels": Template(vi: "Chưa nêu cấp áp dụng.", en: "No level is named."),
    "process.no_organs": Template(
      vi: "Chưa nêu cơ quan chủ trì.", en: "No body that may run it is named."),
    "process.no_steps": Template(
      vi: "Quy trình không có bước nào.", en: "The process has no step."),
    "process.no_choices": Template(
      vi: "Mục thông tin “{field}” không có lựa chọn nào.",
      en: "The field \"{field}\" has no choices."),
    "process.unused_document": Template(
      vi: "Loại văn bản “{document}” không được dùng ở bước nào.",
      en: "The document \"{document}\" is used in no step."),
    "process.document_not_available": Template(
      vi: "Điều kiện cần văn bản “{document}”, mà trước đó không bước nào lập văn bản này.",
      en: "The document \"{document}\" is demanded where no step before makes it."),
    "process.guard_demands_nothing": Template(
      vi: "Điều kiện không đòi hỏi gì.", en: "The guard demands nothing."),
    "process.votes_not_supported": Template(
      vi: "Hệ thống chưa hỗ trợ biểu quyết.", en: "Votes cannot be held yet."),
  ]

  private static let ways: [String: Template] = [
    "process.unreachable_step": Template(
      vi: "Không có đường nào đến bước “{step}”.", en: "No way leads to the step \"{step}\"."),
    "process.no_way_to_end": Template(
      vi: "Từ bước “{step}” không có đường nào đến kết thúc.",
      en: "No way leads from the step \"{step}\" to an end."),
    "process.no_end": Template(
      vi: "Không hành động nào kết thúc vụ việc.", en: "No action ends a case."),
    "process.outcome_never_reached": Template(
      vi: "Kết quả “{outcome}” không bao giờ đạt tới.",
      en: "The outcome \"{outcome}\" is never reached."),
    "process.stage_goes_back": Template(
      vi: "Hành động đi tiếp lại dẫn từ giai đoạn “{from}” về giai đoạn “{to}”.",
      en: "A forward action leads from the stage \"{from}\" back to \"{to}\"."),
    "process.back_is_one_way": Template(
      vi: "Sau khi trả lại bằng “{action}” thì không quay lại được bước này.",
      en: "After going back by \"{action}\" its step cannot be reached again."),
    "process.stage_missing": Template(
      vi: "Không có bước nào thuộc giai đoạn “{stage}”.",
      en: "No step belongs to the stage \"{stage}\"."),
  ]

  private static let people: [String: Template] = [
    "process.nobody_may_act": Template(
      vi: "Không ai được thực hiện hành động “{action}”.",
      en: "Nobody may take the action \"{action}\"."),
    "process.responsible_cannot_act": Template(
      vi: "Người phụ trách bước ({role}) không thực hiện được hành động nào của bước.",
      en: "Whoever is responsible for the step ({role}) may take none of its actions."),
    "process.four_eyes_on_itself": Template(
      vi: "Điều kiện “người khác” của “{action}” lại dẫn về chính hành động này.",
      en: "The action \"{action}\" asks for another person than its own."),
    "process.four_eyes_one_holder": Template(
      vi: "Hai hành động cần hai người khác nhau, mà chỉ một người giữ vai trò {role}.",
      en: "Both actions are open to one role only ({role}), which one person holds."),
    "process.four_eyes_not_always_performed": Template(
      vi: "Có đường đến đây mà không qua “{action}”, nên vụ việc sẽ bị kẹt.",
      en: "Some way leads here past \"{action}\", and its cases would be stuck."),
    "process.invalid_team_size": Template(
      vi: "Số người của đoàn không hợp lệ: từ {minimum}[ đến {maximum}].",
      en: "This is no size of a team: from {minimum}[ to {maximum}]."),
  ]

  private static let deadlines: [String: Template] = [
    "process.wait_never_starts": Template(
      vi: "Thời gian chờ không bao giờ bắt đầu ({trigger}).",
      en: "The waiting time never begins ({trigger})."),
    "process.count_out_of_range": Template(
      vi: "Số {count} phải nằm trong khoảng từ {least} đến {most}.",
      en: "The number {count} has to be from {least} to {most}."),
    "process.limit_missing": Template(
      vi: "Chưa có thời hạn cho: {levels}; hãy ghi số ngày, hoặc nêu mục thông tin ghi ngày theo "
        + "kế hoạch.",
      en: "No limit for: {levels}; write a number of days, or name the field with the planned "
        + "date."),
    "process.limit_for_uncovered_level": Template(
      vi: "Có thời hạn cho cấp mà quy trình không áp dụng: {level}.",
      en: "There is a limit for a level that the process does not cover: {level}."),
    "process.planned_field_not_date": Template(
      vi: "Mục thông tin “{field}” phải là loại ngày.",
      en: "The field \"{field}\" has to be a date."),
    "process.deadline_never_met": Template(
      vi: "Không có gì làm cho thời hạn “{deadline}” được hoàn thành.",
      en: "Nothing meets the deadline \"{deadline}\"."),
    "process.deadline_exceeds_outer": Template(
      vi: "Ở {level}, thời hạn “{deadline}” ({days} ngày) dài hơn thời hạn chung ({outer} ngày).",
      en: "At {level}, the deadline \"{deadline}\" ({days} days) exceeds the outer one ({outer} "
        + "days)."),
    "process.chain_exceeds_outer": Template(
      vi: "Ở {level}, các thời hạn nối nhau {deadlines} ({days} ngày) dài hơn thời hạn chung "
        + "({outer} ngày).",
      en: "At {level}, the deadlines in a row {deadlines} ({days} days) exceed the outer one "
        + "({outer} days)."),
    "process.nobody_may_extend": Template(
      vi: "Không ai được gia hạn “{deadline}”.",
      en: "Nobody may extend the deadline \"{deadline}\"."),
    "process.invalid_share": Template(
      vi: "{share} không phải là tỷ lệ hợp lệ.", en: "{share} is not a usable share."),
    "process.ladder_out_of_order": Template(
      vi: "Nấc {rung} không đúng thứ tự thời gian.", en: "Rung {rung} is out of order."),
    "process.rung_tells_nobody": Template(
      vi: "Nấc {rung} không báo cho ai.", en: "Rung {rung} tells nobody."),
    "process.reminder_exceeds_limit": Template(
      vi: "Nấc {rung} nhắc sớm hơn cả độ dài thời hạn ở: {levels}.",
      en: "Rung {rung} reminds earlier than the deadline is long at: {levels}."),
    "process.source_missing": Template(
      vi: "Thời hạn “{deadline}” chưa ghi căn cứ.",
      en: "The deadline \"{deadline}\" names no source."),
    "process.limit_not_verified": Template(
      vi: "Thời hạn theo “{source}” chưa được đối chiếu văn bản gốc: {verification}.",
      en: "The limit from \"{source}\" is not checked against the original: {verification}."),
  ]
}
