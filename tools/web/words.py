"""What the pages say, where a test presses it or reads it."""

LANGUAGES = ("vi", "en")

_WORDS = {
    "menu": ("Danh mục", "Menu"),
    "skip": ("Đến nội dung chính", "Skip to the content"),
    "sign in": ("Đăng nhập", "Sign in"),
    "sign out": ("Đăng xuất", "Sign out"),
    "refused name": ("Tên hoặc mật khẩu không đúng.", "The name or the password is not right."),
    "keep password": ("Lưu mật khẩu", "Keep this password"),
    "password is set": ("Đã đặt mật khẩu", "The password is set"),
    "my work": ("Việc của tôi", "My work"),
    "board": ("Bảng theo dõi", "Board"),
    "inbox": ("Thông báo", "Inbox"),
    "mark all read": ("Đánh dấu đã đọc tất cả", "Mark all as read"),
    "read ones too": ("Cả thông báo đã đọc", "Read ones too"),
    "fill in": ("Nhập thông tin", "Fill in"),
    "tick off": ("Đánh dấu đã xong", "Tick off"),
    "add a paper": ("Thêm văn bản", "Add a paper"),
    "extend": ("Gia hạn", "Extend"),
    "missing": ("Chưa nhập mục này.", "This is missing."),
    "refused": ("Chưa thực hiện được", "Not done"),
    "who clears": ("Người xử lý được", "Who can clear it"),
    "done": ("Đã xong", "Done"),
    "moved": ("Vụ việc đã thay đổi từ khi bạn mở trang", "The case has changed since you opened"),
    "all the same": ("Vẫn thực hiện", "Do it all the same"),
    "diary": ("Ghi nhật ký", "Keep the diary"),
    # Of the process
    "submit": ("Trình dự thảo", "Submit the drafts"),
    "examine": ("Xem xét dự thảo", "Examine the drafts"),
    "propose": ("Đề xuất cuộc kiểm tra", "Propose the inspection"),
    "return": ("Trả lại để sửa", "Return for rework"),
    # The thirtieth of November
    "end": ("30/11/2026", "30 Nov 2026"),
    "content": ("Nội dung kiểm tra", "Content of the inspection"),
    "extract": ("Trích chương trình hoặc văn bản giao nhiệm vụ", "Extract of the program"),
    "officer": ("Chuyên viên", "Officer"),
    "chair": ("Chủ nhiệm", "Chair"),
}

OWN_NAMES = {"vi": "Tiếng Việt", "en": "English"}


class Words:
    """The words of one language."""

    def __init__(self, language: str):
        self.language = language
        self.own_name = OWN_NAMES[language]

    def __getitem__(self, name: str) -> str:
        return _WORDS[name][LANGUAGES.index(self.language)]
