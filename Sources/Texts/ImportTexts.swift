/// Sentences for what is wrong with an imported file, by the codes of the module Imports.
///
/// A code that several kinds of file have, such as `kind_unknown`, means the same in each.
enum ImportTexts {
  static let templates: [String: Template] = table.merging(units) { first, _ in first }
    .merging(program) { first, _ in first }.merging(notCases) { first, _ in first }

  /// The file is no table.
  private static let table: [String: Template] = [
    "empty_file": Template(vi: "Tệp trống.", en: "The file is empty."),
    "file_too_large": Template(
      vi: "Tệp có {bytes} byte, vượt mức {limit} byte.",
      en: "The file has {bytes} bytes, more than the {limit} allowed."),
    "not_utf8": Template(
      vi: "Tệp không phải UTF-8 (có vẻ là {looks_like}), từ dòng {line}. Hãy lưu lại dưới dạng "
        + "CSV UTF-8.",
      en: "The file is not UTF-8 (it looks like {looks_like}), from line {line} on. Save it as "
        + "CSV UTF-8."),
    "nul_byte": Template(
      vi: "Tệp chứa ký tự rỗng ở dòng {line}; đây không phải là tệp CSV.",
      en: "The file holds a NUL byte in line {line}; it is no CSV file."),
    "cell_too_long": Template(
      vi: "Ô dài quá {limit} byte.", en: "The cell is longer than {limit} bytes."),
    "too_many_rows": Template(
      vi: "Tệp có hơn {limit} dòng.", en: "The file has more than {limit} rows."),
    "too_many_columns": Template(
      vi: "Dòng có hơn {limit} cột.", en: "The row has more than {limit} columns."),
    "unclosed_quote": Template(
      vi: "Dấu nháy kép mở ở đây mà không đóng.", en: "A quote opens here and is never closed."),
    "stray_quote": Template(
      vi: "Dấu nháy kép nằm giữa ô; hãy đặt cả ô trong dấu nháy kép và viết đôi dấu bên trong.",
      en: "A quote stands inside the cell; quote the whole cell and double the quote within."),
    "text_after_quote": Template(
      vi: "Sau dấu nháy kép đóng phải là dấu phẩy hoặc hết dòng.",
      en: "A closing quote has to be followed by a comma or the end of the line."),
    "ragged_row": Template(
      vi: "Dòng có {found} ô, trong khi tiêu đề có {expected} cột.",
      en: "The row has {found} cells, the header {expected}."),
    "other_separator": Template(
      vi: "Các cột được ngăn bằng “{separator}”; hãy lưu lại với dấu phẩy.",
      en: "The columns are separated by \"{separator}\"; save the file with commas."),
    "unnamed_column": Template(vi: "Cột không có tên.", en: "The column has no name."),
    "duplicate_column": Template(
      vi: "Cột[ “{name}”] trùng tên với cột {first}.",
      en: "The column[ \"{name}\"] has the name of column {first}."),
    "missing_column": Template(
      vi: "Thiếu cột “{name}”.", en: "The column \"{name}\" is missing."),
  ]

  /// A row of a list of units or of a calendar is wrong.
  private static let units: [String: Template] = [
    "code_missing": Template(vi: "Thiếu mã.", en: "The code is missing."),
    "code_unusable": Template(
      vi: "Mã “{code}” không dùng được; mã gồm 1 đến 16 chữ cái không dấu và chữ số.",
      en: "The code \"{code}\" cannot be used; it has to be 1 to 16 ASCII letters and digits."),
    "code_duplicated": Template(
      vi: "Mã “{code}” đã có ở dòng {first_line}.",
      en: "The code \"{code}\" stands in line {first_line} already."),
    "name_missing": Template(vi: "Thiếu tên.", en: "The name is missing."),
    "name_prefix_missing": Template(
      vi: "Tên “{name}” phải bắt đầu bằng “{expected}”.",
      en: "The name \"{name}\" has to begin with \"{expected}\"."),
    "level_contradicts_kind": Template(
      vi: "Cấp đã ghi là {level}, không khớp với loại “{kind}”.",
      en: "The level given ({level}) does not fit the kind \"{kind}\"."),
    "parent_missing": Template(
      vi: "Thiếu mã của tổ chức cấp trên.", en: "The code of the unit above is missing."),
    "parent_unknown": Template(
      vi: "Không có tổ chức cấp trên mang mã “{code}”.",
      en: "There is no unit above with the code \"{code}\"."),
    "parent_not_above": Template(
      vi: "“{code}” không phải là tổ chức cấp trên.",
      en: "The unit \"{code}\" is not above this one."),
    "cycle": Template(
      vi: "Các tổ chức làm cấp trên của nhau thành vòng: {codes}.",
      en: "The units are above each other in a circle: {codes}."),
    "date_unusable": Template(
      vi: "“{text}” không phải là ngày có trong lịch.",
      en: "\"{text}\" is not a day of the calendar."),
    "date_duplicated": Template(
      vi: "Ngày {date} đã có ở dòng {first_line}.",
      en: "The day {date} stands in line {first_line} already."),
  ]

  /// A line of a program needs a person's eye.
  private static let program: [String: Template] = [
    "body_missing": Template(vi: "Thiếu cơ quan ban hành.", en: "The issuing body is missing."),
    "body_not_recognised": Template(
      vi: "Không nhận ra cơ quan ban hành “{text}”.",
      en: "The issuing body \"{text}\" is not recognised."),
    "level_unknown": Template(
      vi: "Không rõ cấp “{text}”.", en: "The level \"{text}\" is not known."),
    "year_missing": Template(vi: "Thiếu năm.", en: "The year is missing."),
    "year_not_understood": Template(
      vi: "Không hiểu năm “{text}”.", en: "The year \"{text}\" cannot be read."),
    "kind_missing": Template(vi: "Thiếu loại việc.", en: "The kind is missing."),
    "kind_unknown": Template(
      vi: "Không rõ loại “{text}”.", en: "The kind \"{text}\" is not known."),
    "two_kinds": Template(
      vi: "“{text}” gồm hai loại việc; cần tách thành hai mục.",
      en: "\"{text}\" names two kinds; it has to become two items."),
    "kind_unclear_for_commission": Template(
      vi: "“{text}” chưa rõ loại: ủy ban kiểm tra có nhiều loại kiểm tra, cần chọn một.",
      en: "\"{text}\" is unclear: a commission has several kinds of inspection; choose one."),
    "supervision_form_unclear": Template(
      vi: "“{text}” chưa rõ là giám sát thường xuyên hay giám sát chuyên đề.",
      en: "\"{text}\" does not say whether supervision is regular or thematic."),
    "subject_missing": Template(
      vi: "Thiếu đối tượng kiểm tra, giám sát.", en: "The subject is missing."),
    "subject_kind_unknown": Template(
      vi: "Chưa rõ “{text}” là tổ chức đảng hay đảng viên.",
      en: "It is unclear whether \"{text}\" is an organisation or a member."),
    "content_missing": Template(vi: "Thiếu nội dung.", en: "The content is missing."),
    "content_refers_elsewhere": Template(
      vi: "Nội dung “{text}” dẫn sang chỗ khác; cần ghi đầy đủ để đưa vào quyết định.",
      en: "The content \"{text}\" refers elsewhere; write it in full, as a decision quotes it."),
    "period_not_understood": Template(
      vi: "Không hiểu thời gian “{text}”.", en: "The period \"{text}\" cannot be read."),
    "period_impossible": Template(
      vi: "Thời gian có “{text}” là ngày không có trong lịch.",
      en: "The period has \"{text}\", which is not in the calendar."),
    "period_reversed": Template(
      vi: "Thời gian “{text}” kết thúc trước khi bắt đầu.",
      en: "The period \"{text}\" ends before it begins."),
    "period_year_unclear": Template(
      vi: "Thời gian “{text}” không ghi năm, trong khi mục này kéo dài nhiều năm.",
      en: "The period \"{text}\" has no year, while the item covers several."),
    "period_contradicts_year": Template(
      vi: "Thời gian “{period}” nằm ngoài năm {year}.",
      en: "The period \"{period}\" lies outside the year {year}."),
    "duplicate_item_number": Template(
      vi: "Số mục {number} đã có ở dòng {first_line}.",
      en: "The item number {number} stands in line {first_line} already."),
    "duplicate_row": Template(
      vi: "Dòng này trùng hoàn toàn với dòng {first_line}.",
      en: "This line repeats line {first_line} in every cell."),
  ]

  /// A line of a program is no case.
  private static let notCases: [String: Template] = [
    "target": Template(
      vi: "Chỉ tiêu giao cho cấp dưới, không phải vụ việc.",
      en: "A target for lower organisations, not a case."),
    "self_inspection": Template(
      vi: "Tự kiểm tra, không phải vụ việc.", en: "A self-inspection, not a case."),
    "quantity": Template(
      vi: "Số tổng hợp ({number}), không phải vụ việc.", en: "A sum ({number}), not a case."),
  ]
}
