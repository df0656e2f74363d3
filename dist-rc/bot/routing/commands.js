"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCommand = parseCommand;
exports.nearestCommand = nearestCommand;
const words_1 = require("../../services/language/words");
function parseCommand(text, commands) {
    const { line, quotes } = bare(text);
    const slashes = /^[/\\\u2044\u2215\u2571\uff0f\uff3c]+\s*/.exec(line)?.[0] ?? '';
    const typed = line.slice(slashes.length);
    const beginning = beginningOf(typed, longestName(commands));
    const found = commands.flatMap(({ names, takesWords }) => names.flatMap((name) => {
        const rest = wordsAfter(typed, beginning, name);
        const words = rest === null ? null : withoutLast(rest, quotes);
        const said = words !== null && (words === '' || slashes !== '' || takesWords);
        return said ? [{ length: name.length, command: { name: names[0], words } }] : [];
    }));
    return found.sort((one, other) => other.length - one.length)[0]?.command ?? null;
}
const longestName = (commands) => Math.max(...commands.flatMap(({ names }) => names.map(({ length }) => length)));
const quoteSigns = String.raw `"'\u0060´*_~\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\uff07\uff40`;
const quote = new RegExp(`[${quoteSigns}]`, 'u');
const lead = new RegExp(String.raw `^[${quoteSigns}\s\p{Cf}\p{Pd}>+\u2022\u2023\u2043\u25a0-\u25ff\u00b7\u2219]+`, 'u');
function bare(text) {
    const tidy = text
        .normalize('NFC')
        .replace(/[^\S\n]+/g, ' ')
        .trim();
    const before = lead.exec(tidy)?.[0] ?? '';
    return {
        line: tidy.slice(before.length),
        quotes: [...before].filter((character) => quote.test(character)).length,
    };
}
function withoutLast(words, quotes) {
    let end = words.length;
    for (let left = quotes; end > 0; end -= 1) {
        const last = words.charAt(end - 1);
        if (quote.test(last))
            left -= 1;
        else if (!/[\s\p{Cf}]/u.test(last))
            break;
        if (left < 0)
            break;
    }
    return words.slice(0, end);
}
const folded = (character) => /\s/.test(character)
    ? ' '
    : character
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .replace('\u0131', 'i');
function beginningOf(line, most) {
    let [letters, read] = ['', 0];
    const characters = new Map();
    for (const character of line) {
        if (letters.length >= most)
            break;
        letters += folded(character);
        read += character.length;
        if (!characters.has(letters.length))
            characters.set(letters.length, read);
    }
    return { letters, characters };
}
function wordsAfter(line, { letters, characters }, name) {
    const read = letters.startsWith(name) ? characters.get(name.length) : undefined;
    if (read === undefined)
        return null;
    const rest = line.slice(read).replace(/^[\p{Cf}\p{M}]+/u, '');
    return /^[\p{L}\p{N}_-]/u.test(rest) ? null : rest.replace(/^[\s\p{Cf}:;,.!?]+/u, '');
}
function nearestCommand(text, commands) {
    const words = (0, words_1.wordsOf)(bare(text).line);
    const scored = commands.map(({ names, keywords }) => ({
        name: names[0],
        score: scoreOf(words, names, keywords),
    }));
    const best = scored.reduce((left, right) => (right.score > left.score ? right : left), {
        name: '',
        score: 0,
    });
    return best.score > 0 ? best.name : null;
}
const mostWordsAroundName = 3;
function scoreOf(words, names, keywords) {
    const own = words.length > mostWordsAroundName ? keywords : [...names, ...keywords];
    return [...new Set(own)].reduce((score, keyword) => {
        const parts = (0, words_1.wordsOf)(keyword);
        const found = parts.length > 0 && parts.every((part) => words.some((word) => (0, words_1.resembles)(word, part)));
        return found ? score + parts.length : score;
    }, 0);
}
