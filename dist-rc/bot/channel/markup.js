"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tokensOfTyped = exports.tokensOfHtml = void 0;
exports.wordsOfTokens = wordsOfTokens;
exports.tidyLines = tidyLines;
const htmlparser2_1 = require("htmlparser2");
const none = new Map();
class Reader {
    source;
    tokens = [];
    opened = 0;
    name = '';
    attribute = '';
    value = '';
    attributes = null;
    bare = { open: new Map(), close: new Map() };
    constructor(source) {
        this.source = source;
    }
    read() {
        const tokenizer = new htmlparser2_1.Tokenizer({}, this);
        tokenizer.write(this.source);
        tokenizer.end();
        return this.tokens;
    }
    ontext(start, end) {
        if (start >= 0)
            this.add({ kind: 'text', text: this.source.slice(start, end) }, start, end);
    }
    ontextentity(codePoint, end) {
        const text = String.fromCodePoint(codePoint);
        this.add({ kind: 'text', text }, this.source.lastIndexOf('&', end - 1), end);
    }
    onopentagname(start, end) {
        this.name = this.source.slice(start, end).toLowerCase();
        this.attributes = null;
        this.opened = start - 1;
    }
    onattribname(start, end) {
        this.attribute = this.source.slice(start, end).toLowerCase();
        this.value = '';
    }
    onattribdata(start, end) {
        this.value += this.source.slice(start, end);
    }
    onattribentity(codePoint) {
        this.value += String.fromCodePoint(codePoint);
    }
    onattribend() {
        this.attributes ??= new Map();
        if (!this.attributes.has(this.attribute))
            this.attributes.set(this.attribute, this.value);
    }
    onopentagend(end) {
        const { name, attributes } = this;
        const tag = attributes ? { kind: 'open', name, attributes } : this.bareTag('open', name);
        this.add(tag, this.opened, end + 1);
    }
    onselfclosingtag(end) {
        this.onopentagend(end);
        this.add(this.bareTag('close', this.name), end + 1, end + 1);
    }
    onclosetag(start, end) {
        const after = this.source.indexOf('>', end);
        const name = this.source.slice(start, end).toLowerCase();
        this.add(this.bareTag('close', name), start - 2, after < 0 ? end : after + 1);
    }
    bareTag(kind, name) {
        const known = this.bare[kind].get(name);
        if (known)
            return known;
        const tag = kind === 'open' ? { kind, name, attributes: none } : { kind, name };
        this.bare[kind].set(name, tag);
        return tag;
    }
    oncdata() { }
    oncomment() { }
    ondeclaration() { }
    onprocessinginstruction() { }
    onend() { }
}
class HtmlReader extends Reader {
    add(token) {
        this.tokens.push(token);
    }
}
class TypedReader extends Reader {
    tags;
    done = 0;
    constructor(source, tags) {
        super(source);
        this.tags = tags;
    }
    add(token, start, end) {
        if (token.kind !== 'text' && !this.tags.has(token.name))
            return;
        const isDecoded = token.kind === 'text' && this.source[start] === '&';
        if (isDecoded && end - start > 1 && this.source[end - 1] !== ';')
            return;
        this.keepUntil(start);
        this.tokens.push(token);
        this.done = Math.max(this.done, end);
    }
    onend() {
        this.keepUntil(this.source.length);
    }
    keepUntil(start) {
        if (start > this.done)
            this.tokens.push({ kind: 'text', text: this.source.slice(this.done, start) });
    }
}
const tokensOfHtml = (html) => new HtmlReader(html).read();
exports.tokensOfHtml = tokensOfHtml;
const tokensOfTyped = (text, tags) => new TypedReader(text, tags).read();
exports.tokensOfTyped = tokensOfTyped;
const inline = new Set(('a abbr acronym at b bdi bdo big cite code data del dfn em font i ins kbd label mark q readonly s samp small span ' +
    'strike strong sub sup time tt u var wbr').split(' '));
const beside = new Set('td th emoji img input button select object audio video'.split(' '));
const neverSeen = new Set(['script', 'style', 'head', 'template']);
function wordsOfTokens(tokens, special = () => undefined) {
    let words = '';
    let hidden = null;
    for (const token of tokens) {
        if (hidden !== null) {
            if (token.kind === 'close' && token.name === hidden)
                hidden = null;
        }
        else if (token.kind === 'text')
            words += token.text;
        else {
            if (token.kind === 'open' && neverSeen.has(token.name))
                hidden = token.name;
            words += special(token) ?? separatorOf(token.name);
            if (pictures.has(token.name))
                words += altOf(token);
        }
    }
    return words;
}
function separatorOf(name) {
    if (inline.has(name) || neverSeen.has(name))
        return '';
    return beside.has(name) ? ' ' : '\n';
}
const pictures = new Set(['img', 'emoji']);
const altOf = (token) => token.kind === 'open' ? ` ${token.attributes.get('alt') ?? ''} ` : '';
function tidyLines(text) {
    return text
        .replaceAll(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => line.replaceAll(/\s+/g, ' ').trim())
        .filter((line, place, all) => line !== '' || all[place - 1] !== '')
        .join('\n')
        .trim();
}
