"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.downloadPage = downloadPage;
exports.noDownloadPage = noDownloadPage;
const texts_1 = require("../texts");
const html_1 = require("./html");
const page_1 = require("./page");
const style = new html_1.Html('body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem;padding:0 1rem}' +
    'button{font:inherit;padding:.6rem 1.2rem}:root{color-scheme:light dark}');
const page = (locale, title, body) => (0, page_1.renderPage)({
    locale,
    title,
    style,
    body: (0, html_1.html) `<h1>${title}</h1>
      ${body}`,
});
function downloadPage(locale) {
    const { download } = (0, texts_1.textsFor)(locale);
    return page(locale, download.title, (0, html_1.html) `<p>${download.text}</p>
      <form method="post"><button>${download.button}</button></form>`);
}
function noDownloadPage(why) {
    const [nl, en] = [(0, texts_1.textsFor)('nl').download, (0, texts_1.textsFor)('en').download];
    return page('nl', nl[`${why}Title`], (0, html_1.html) `<p>${nl[why]}</p>
      <p lang="en">${en[why]}</p>`);
}
