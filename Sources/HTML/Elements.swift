// The kinds of elements that pages are made of, as HTML names them.

// The parts of a page.
package let meta = VoidElement(name: "meta")
/// A style sheet, an icon or another page that this one goes with; what a reader follows is `a`.
package let link = VoidElement(name: "link")
package let title = TextElement(name: "title")
package let head = Element(name: "head")
package let body = Element(name: "body")
package let header = Element(name: "header")
package let nav = Element(name: "nav")
package let main = Element(name: "main")
package let aside = Element(name: "aside")
package let footer = Element(name: "footer")
package let section = Element(name: "section")
package let article = Element(name: "article")

// Text, and words within it.
package let h1 = Element(name: "h1")
package let h2 = Element(name: "h2")
package let h3 = Element(name: "h3")
package let h4 = Element(name: "h4")
package let p = Element(name: "p")
package let blockquote = Element(name: "blockquote")
package let strong = Element(name: "strong")
package let em = Element(name: "em")
/// Words that are marked because of what somebody asked.
package let mark = Element(name: "mark")
package let small = Element(name: "small")
package let span = Element(name: "span")
package let time = Element(name: "time")
package let abbr = Element(name: "abbr")
package let bdi = Element(name: "bdi")
package let kbd = Element(name: "kbd")
package let br = VoidElement(name: "br")
package let hr = VoidElement(name: "hr")
/// A place where a long word may be broken.
package let wbr = VoidElement(name: "wbr")
package let img = VoidElement(name: "img")

// Groups and lists.
package let div = Element(name: "div")
package let ul = Element(name: "ul")
package let ol = Element(name: "ol")
package let li = Element(name: "li")
package let dl = Element(name: "dl")
package let dt = Element(name: "dt")
package let dd = Element(name: "dd")
package let figure = Element(name: "figure")
package let figcaption = Element(name: "figcaption")
package let details = Element(name: "details")
package let summary = Element(name: "summary")

// Links.
package let a = Element(name: "a")

// Tables.
package let table = Element(name: "table")
package let caption = Element(name: "caption")
package let thead = Element(name: "thead")
package let tbody = Element(name: "tbody")
package let tfoot = Element(name: "tfoot")
package let tr = Element(name: "tr")
package let th = Element(name: "th")
package let td = Element(name: "td")
package let col = VoidElement(name: "col")
package let colgroup = Element(name: "colgroup")

// Forms.
package let form = Element(name: "form")
package let fieldset = Element(name: "fieldset")
package let legend = Element(name: "legend")
package let label = Element(name: "label")
package let button = Element(name: "button")
package let select = Element(name: "select")
package let optgroup = Element(name: "optgroup")
package let output = Element(name: "output")
package let input = VoidElement(name: "input")
package let option = TextElement(name: "option")
package let textarea = TextElement(name: "textarea", dropsFirstLineFeed: true)
package let datalist = Element(name: "datalist")
/// How far something has come.
package let progress = Element(name: "progress")
