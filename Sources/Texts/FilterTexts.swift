/// Sentences for why a text is no filter, by the codes of the module Filters.
enum FilterTexts {
  static let templates: [String: Template] = form.merging(values) { first, _ in first }

  /// The text does not have the form of a filter.
  private static let form: [String: Template] = [
    "filter.too_long": Template(
      vi: "Điều kiện dài quá {most} ký tự.", en: "The condition has more than {most} characters."),
    "filter.too_deep": Template(
      vi: "Quá {most} dấu ngoặc và từ not lồng vào nhau.",
      en: "More than {most} parentheses and nots within each other."),
    "filter.too_many_tests": Template(
      vi: "Có hơn {most} phép so sánh.", en: "There are more than {most} comparisons."),
    "filter.too_many_values": Template(
      vi: "Danh sách có hơn {most} giá trị.", en: "The list has more than {most} values."),
    "filter.control_character": Template(
      vi: "Không được dùng ký tự điều khiển {scalar}.",
      en: "The control character {scalar} may not stand here."),
    "filter.stray_character": Template(
      vi: "Ký tự {word} không dùng ở đây; hãy đặt giá trị có ký tự này trong dấu nháy kép.",
      en: "The character {word} has no meaning here; put values that have it in quotes."),
    "filter.unclosed_quote": Template(
      vi: "Dấu nháy mở ở đây mà không đóng.", en: "A quote opens here and is never closed."),
    "filter.test_expected": Template(
      vi: "Chỗ này cần một trường, not hoặc dấu ngoặc mở[, không phải “{word}”].",
      en: "A field, not or an opening parenthesis is expected here[, and not \"{word}\"]."),
    "filter.value_expected": Template(
      vi: "Chỗ này cần một giá trị[, không phải “{word}”]; "
        + "từ khóa chỉ là giá trị khi đặt trong dấu nháy.",
      en: "A value is expected here[, and not \"{word}\"]; a keyword is a value only in quotes."),
    "filter.list_expected": Template(
      vi: "Chỗ này cần danh sách trong ngoặc, ví dụ in (open, paused)[, không phải “{word}”].",
      en: "A list in parentheses is expected here, such as in (open, paused)[, and not \"{word}\"]."
    ),
    "filter.operator_expected": Template(
      vi: "Sau tên trường cần một phép so sánh, ví dụ = hoặc in[, không phải “{word}”].",
      en: "A comparison such as = or in is expected behind the field[, and not \"{word}\"]."),
    "filter.connective_expected": Template(
      vi: "Chỗ này cần and, or hoặc kết thúc điều kiện[, không phải “{word}”].",
      en:
        "The condition could end here, or go on with \"and\" or \"or\"[, but not with \"{word}\"]."),
    "filter.closing_expected": Template(
      vi: "Chỗ này cần and, or hoặc dấu ngoặc đóng[, không phải “{word}”].",
      en: "\"And\", \"or\" or a closing parenthesis is expected here[, and not \"{word}\"]."),
    "filter.separator_expected": Template(
      vi: "Chỗ này cần dấu phẩy hoặc dấu ngoặc đóng[, không phải “{word}”].",
      en: "A comma or a closing parenthesis is expected here[, and not \"{word}\"]."),
    "filter.none_expected": Template(
      vi: "Sau is cần none hoặc not none[, không phải “{word}”].",
      en: "None or not none is expected behind is[, and not \"{word}\"]."),
  ]

  /// A field, an operator or a value that does not fit.
  private static let values: [String: Template] = [
    "filter.unknown_field": Template(
      vi: "Không có trường “{word}”[; gần giống: {nearest}]. Các trường: {known}.",
      en: "There is no field \"{word}\"[; near: {nearest}]. The fields: {known}."),
    "filter.wrong_operator": Template(
      vi: "Không dùng {operator} với {field}; dùng được: {known}.",
      en: "{operator} cannot be asked of {field}; what can: {known}."),
    "filter.unknown_word": Template(
      vi: "{field} không có giá trị “{word}”[; gần giống: {nearest}]. Dùng một trong: {known}.",
      en: "{field} has no value \"{word}\"[; near: {nearest}]. Use one of: {known}."),
    "filter.not_a_day": Template(
      vi: "“{word}” không phải là ngày có trong lịch; hãy viết như 21/11/2026, 2026-11-21, today "
        + "hoặc today-30d.",
      en: "\"{word}\" is no day of the calendar; write it as 2026-11-21, 21/11/2026, today or "
        + "today-30d."),
    "filter.not_a_number": Template(
      vi: "“{word}” không phải là số nguyên.", en: "\"{word}\" is not a whole number."),
    "filter.not_days": Template(
      vi: "“{word}” không phải là số ngày; hãy viết như 5d (ngày) hoặc 2w (tuần), không quá "
        + "{most} ngày.",
      en: "\"{word}\" is no number of days; write 5d for days or 2w for weeks, no more than {most} "
        + "days."),
    "filter.working_days": Template(
      vi: "Điều kiện không tính theo ngày làm việc ({word}); hãy viết số ngày lịch như 7d.",
      en: "A condition does not count working days ({word}); write calendar days such as 7d."),
    "filter.no_words": Template(
      vi: "“{word}” không có chữ cái hay chữ số nào để tìm.",
      en: "\"{word}\" has no letter and no digit to find."),
  ]
}
