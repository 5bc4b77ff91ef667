/// What is tried first by whoever guesses passwords, in small letters without signs.
enum CommonPasswords {
  /// Common alone, and with whatever numbers around them.
  static let words = Set(
    [vietnamese, names, english].flatMap {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    })

  /// Ways of the fingers over the keyboard, with their digits.
  static let patterns = Set(
    """
    1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3e 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3 zaq1xsw2cde3
    qazwsxedcrfv 1qaz1qaz1qaz 2wsx3edc4rfv 123qweasdzxc 123qwe123qwe 1234qwerasdf qwe123qwe123 asd123asd123
    abc123abc123 a1b2c3d4e5 a1b2c3d4e5f6 1a2b3c4d5e 1a2b3c4d5e6f aa11bb22cc33 abcd123456 1234abcd1234 abcde12345
    12345abcde 12345qwert qwert12345 q12345678 a123456789 z123456789 123456789a 123456789q 1234567890a 0987654321a
    1029384756a 147258369a 741852963a 159357258a 987654321a
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let vietnamese = """
    matkhau matkhaumoi matkhaucu matkhaula khongmatkhau quenmatkhau taikhoan dangnhap dangxuat nguoidung quantri
    quantrivien quanly hethong maytinh thongtin thongbao xinchao chaoban chaomung camon camonban tambiet khongbiet
    khongnho khongcogi khongco conkhi conmeo concho conga concho congaicung bimat matmat yeuem yeuanh yeunhau yeuthuong
    anhyeuem emyeuanh anhnhoem emnhoanh nhoem nhoanh toiyeuem toiyeuanh toiyeuban yeumai yeumaimai mainhoem maiyeuem
    maimaiyeuem maimaiyeuanh mailaanh tinhyeu tinhban tinhdau nguoiyeu vochong chongyeu voyeu conyeu conyeume conyeubo
    bome bomeyeu meyeu boyeu giadinh giadinhtoi giadinhyeuthuong hanhphuc maymanmaymai mayman suckhoe binhan vuive
    toilatoi toilaai banlaai emlaai anhlaai embe embeyeu congchua hoangtu thienthan thiensu bupbe traitim codon
    mothaiba mothaibabon mothaibabonnam baymuoi vietnam vietnamvodich toiyeuvietnam yeuvietnam nuocvietnam conghoa
    doclap doclaptudo doclaptudohanhphuc tudo tudohanhphuc todo quehuong hanoi hanoimuathu thudo thudohanoi saigon
    thanhpho hochiminh thanhphohochiminh tphcm danang haiphong cantho nhatrang dalat vungtau nghean hatinh thanhhoa
    quangnam quangninh binhduong dongnai bacninh namdinh thaibinh hungyen haiduong ninhbinh hue hoian phuquoc longan
    bacho bachohochiminh cacbacho dang dangcongsan dangcongsanvietnam congsan danguy danguyxa dangvien dangbo chibo
    huyenuy tinhuy thanhuy capuy bithu phobithu chunhiem phochunhiem uyban uybankiemtra ubkt ubktdu kiemtra giamsat
    kiemtragiamsat kyluat thihanhkyluat tochuc vanphong vanphongdanguy canbo chuyenvien congan quandoi bodoi
    hocsinh sinhvien giaovien bacsi truonghoc bongda bongdavietnam manchesterunited lienquan lienquanmobile freefire
    zalo facebook gmail tiktok viettel vinaphone mobifone vietcombank agribank
    """

  private static let names = """
    nguyen nguyenvan nguyenthi tran tranvan tranthi le levan lethi pham phamvan phamthi hoang huynh phan vu vo dang
    bui do ho ngo duong ly an anh bao binh chi cuong dung duc giang ha hai hang hanh hieu hoa hoai hung huong huy
    khanh khoa kien lan linh loan long mai minh my nam nga ngan ngoc nhung phong phuc phuong quan quang quynh son
    tam tan thao thang thanh thao thu thuy tien trang trung tu tuan tuananh tung tuyet van viet vinh xuan yen
    nguyenvana nguyenvanan nguyenthia tranvana levana
    """

  private static let english = """
    password passwords passwd pass mypassword newpassword oldpassword thepassword nopassword passwordpassword
    admin administrator adminadmin root rootroot superuser user username guest test testing tester testtest demo
    default changeme changeit change letmein letmeinnow welcome welcomehome login signin access master secret
    secretsecret private public system server computer internet network windows linux ubuntu office desktop
    hello helloworld hellohello hithere goodmorning goodluck thankyou please sorry whatever nothing something
    qwerty qwertyu qwertyui qwertyuiop qwertyqwerty asdf asdfgh asdfghj asdfghjk asdfghjkl asdfasdf zxcv zxcvb
    zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwerasdf qwertz azerty poiuytrewq lkjhgfdsa mnbvcxz
    abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcabc abcdabcd aaa aaaa aaaaa aaaaaa xxx xyz
    iloveyou iloveu ilovemyself ilovegod ilovemom lovelove loveyou loveme lover lovely love forever foreveryoung
    babygirl babyboy baby sweetheart sweety princess prince queen king angel angels heaven sunshine flower
    butterfly rainbow summer winter autumn spring january february march april june july august september
    october november december monday friday sunday christmas birthday happybirthday family friends friendship
    football soccer baseball basketball hockey tennis chelsea liverpool arsenal barcelona realmadrid juventus
    manchester ronaldo messi neymar jordan michael jennifer jessica ashley daniel charlie andrew thomas robert
    superman batman spiderman ironman starwars pokemon pikachu naruto onepiece doraemon minecraft roblox dragon
    monkey tiger lion panda kitty hellokitty cookie chocolate banana orange apple cheese pepper ginger coffee
    shadow killer hunter ranger soldier warrior fighter hacker matrix phoenix thunder lightning trustno trustnoone
    freedom success successful money rich lucky diamond silver golden platinum jesus jesuschrist blessed
    samsung iphone nokia android google youtube yahoo hotmail twitter instagram microsoft adobe photoshop
    vietnamese mustang ferrari mercedes toyota honda yamaha corvette porsche startrek newyork london paris tokyo
    """
}
