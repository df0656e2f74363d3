"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readJsonBody = readJsonBody;
exports.collect = collect;
const mostBytes = 256 * 1024;
const mostDepth = 32;
const refuse = (status, error) => ({ refused: { status, error } });
const tooLarge = refuse(413, 'body too large');
async function readJsonBody(request) {
    const type = request.headers['content-type'] ?? '';
    if (!/^application\/json(?:\s*;|\s*$)/i.test(type))
        return refuse(415, 'expected application/json');
    if (request.headers['content-encoding'] !== undefined)
        return refuse(415, 'no content encoding is accepted');
    if (Number(request.headers['content-length'] ?? 0) > mostBytes)
        return tooLarge;
    const bytes = await collect(request);
    if (bytes === null)
        return tooLarge;
    return parse(bytes.toString('utf8'));
}
async function collect(request, most = mostBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        const bytes = chunk;
        size += bytes.length;
        if (size > most)
            return null;
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
function parse(text) {
    if (depthOf(text) > mostDepth)
        return refuse(400, 'nested too deeply');
    try {
        const body = JSON.parse(text);
        if (typeof body === 'object' && body !== null && !Array.isArray(body))
            return { body: body };
    }
    catch {
    }
    return refuse(400, 'expected a JSON object');
}
const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (inString) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                inString = false;
        }
        else if (code === quote)
            inString = true;
        else if (code === openBrace || code === openBracket)
            deepest = Math.max(deepest, (depth += 1));
        else if (code === closeBrace || code === closeBracket)
            depth -= 1;
    }
    return deepest;
}
