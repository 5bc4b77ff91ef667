/// Sentences for what is wrong with a definition file before it is a definition, by the codes of
/// the module Definitions.
enum DefinitionTexts {
  static let templates: [String: Template] = [
    "definition.too_large": Template(
      vi: "Tệp có {bytes} byte, vượt mức {most} byte.",
      en: "The file has {bytes} bytes, more than the {most} that are read."),
    "definition.not_utf8": Template(
      vi: "Từ đây tệp không còn là UTF-8.", en: "The file is not UTF-8 from here on."),
    "definition.tab": Template(
      vi: "Có ký tự tab; hãy thụt dòng bằng dấu cách.", en: "A tab; indent with spaces."),
    "definition.control_character": Template(
      vi: "Không được dùng ký tự {scalar} ở đây.",
      en: "The character {scalar} may not stand here."),
    "definition.anchor_or_alias": Template(
      vi: "Không dùng tham chiếu & và *; hãy viết đầy đủ.",
      en: "Anchors and aliases (& and *) are not read; write it out."),
    "definition.syntax": Template(
      vi: "Sai cú pháp YAML: {problem}.", en: "This is not YAML: {problem}."),
    "definition.empty": Template(
      vi: "Tệp không có quy trình nào.", en: "The file holds no definition."),
    "definition.too_many_errors": Template(
      vi: "Có hơn {most} lỗi; các lỗi còn lại không được hiện.",
      en: "There are more than {most} errors; the rest is not shown."),
    "definition.duplicate_key": Template(
      vi: "Khóa “{key}” xuất hiện hai lần.", en: "The key \"{key}\" stands twice."),
    "definition.unknown_key": Template(
      vi: "Không có khóa “{key}”[; gần giống: {nearest}].",
      en: "There is no key \"{key}\"[; near: {nearest}]."),
    "definition.missing_key": Template(
      vi: "Thiếu khóa “{key}”.", en: "The key \"{key}\" is missing."),
    "definition.wrong_type": Template(
      vi: "Chỗ này cần {expected}, nhưng lại là {found}.",
      en: "Expected here: {expected}; found: {found}."),
    "definition.one_key_expected": Template(
      vi: "Cần đúng một trong các khóa: {known}.",
      en: "Exactly one of these keys has to stand here: {known}."),
    "definition.unknown_word": Template(
      vi: "Không có từ “{word}”; dùng một trong: {known}.",
      en: "There is no word \"{word}\"; use one of: {known}."),
    "definition.duplicate_word": Template(
      vi: "“{word}” xuất hiện hai lần.", en: "The word \"{word}\" stands twice."),
    "definition.bad_identifier": Template(
      vi: "“{word}” không phải là tên hợp lệ; tên gồm chữ cái không dấu, chữ số và dấu gạch dưới, "
        + "bắt đầu bằng chữ cái.",
      en: "\"{word}\" is not a name; use ASCII letters, digits and underscores, and begin with a "
        + "letter."),
    "definition.not_whole_number": Template(
      vi: "“{word}” không phải là số nguyên nhỏ hơn một triệu.",
      en: "\"{word}\" is not a whole number below a million."),
    "definition.not_share": Template(
      vi: "“{word}” không phải là tỷ lệ như 1/3.", en: "\"{word}\" is not a share such as 1/3."),
    "definition.empty_text": Template(
      vi: "Chỗ này phải có nội dung.", en: "A text has to stand here."),
  ]
}
