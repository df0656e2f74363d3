"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inMarkdown = void 0;
exports.displayLines = displayLines;
exports.displayName = displayName;
exports.inputValue = inputValue;
const invisible = /[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/gu;
const withoutInvisible = (text) => text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '');
const macro = /\{\{(?=(?:DATE|TIME)\()/g;
const forDisplay = (text) => withoutInvisible(text).replace(macro, '{ {');
const maxLines = 8;
function displayLines(text, { max, cut }) {
    const clean = forDisplay(text).trim();
    const shown = clip(clean, max);
    const lines = shown.split('\n').map((line) => line.trim());
    const filled = lines.filter((line) => line !== '');
    const last = filled.slice(maxLines - 1).join(' ');
    const kept = [...filled.slice(0, maxLines - 1), ...(last === '' ? [] : [last])];
    if (shown !== clean)
        kept.push(cut);
    return kept.length > 0 ? kept : ['–'];
}
const tidy = /^(?:[\u0021-\u007a\u00a1-\u00ac\u00ae-\u024f]+(?: (?=[^ ])|$))*$/;
function displayName(text, max = 80) {
    const clean = tidy.test(text) ? text : forDisplay(text).replace(/\s+/g, ' ').trim();
    return clean.length > max ? `${clip(clean, max - 1)}…` : clean;
}
function inputValue(text, max) {
    const clean = withoutInvisible(text);
    return { value: clip(clean, max), cut: clean.length > max };
}
const inMarkdown = (text) => text
    .replace(/[\\*_[\]<>`~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?=[#+-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
exports.inMarkdown = inMarkdown;
const clip = (text, max) => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
