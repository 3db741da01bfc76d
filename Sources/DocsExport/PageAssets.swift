/// The style sheet and the script of the page, which are files of their own in `Assets`.
enum PageAssets {
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)
}
