"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptByChannel = exports.linkTo = exports.CutOff = void 0;
exports.openFile = openFile;
exports.inBlocks = inBlocks;
class CutOff extends Error {
    name = 'CutOff';
}
exports.CutOff = CutOff;
const loopback = ['127.0.0.1', 'localhost', '[::1]'];
const mostMoves = 3;
const linkTo = (address, hosts) => ({
    address,
    authorization: null,
    allows: ({ hostname }) => hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host)),
});
exports.linkTo = linkTo;
const keptByChannel = (address, authorization) => ({
    address,
    authorization,
    allows: ({ origin }) => URL.canParse(address) && origin === new URL(address).origin,
});
exports.keptByChannel = keptByChannel;
async function openFile({ address, allows, authorization }, milliseconds) {
    const signal = AbortSignal.timeout(milliseconds);
    const headers = new Headers(authorization === null ? [] : [['authorization', authorization]]);
    let next = address;
    for (let moves = 0; moves <= mostMoves; moves += 1) {
        const place = placeOf(next);
        if (!place || !allows(place))
            return { fault: 'place' };
        try {
            const response = await fetch(place, { redirect: 'manual', signal, headers });
            const elsewhere = movedTo(response, place);
            if (elsewhere === null)
                return opened(response);
            await response.body?.cancel();
            next = elsewhere;
        }
        catch {
            return { fault: 'unreachable' };
        }
    }
    return { fault: 'place' };
}
function movedTo(response, place) {
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null)
        return new URL(location, place).href;
    if (!response.ok || !isPage(response) || place.searchParams.has('download'))
        return null;
    const direct = new URL(place);
    direct.searchParams.set('download', '1');
    return direct.href;
}
const isPage = ({ headers }) => /^text\/html\b/i.test(headers.get('content-type') ?? '');
function placeOf(address) {
    if (!URL.canParse(address))
        return null;
    const place = new URL(address);
    const { protocol, hostname, username, password } = place;
    const safe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
    return safe && username === '' && password === '' ? place : null;
}
async function opened(response) {
    const { body } = response;
    if (response.ok && body && !isPage(response))
        return { bytes: read(body) };
    await body?.cancel();
    return { fault: 'unreachable' };
}
async function* read(body) {
    try {
        yield* body;
    }
    catch (error) {
        throw new CutOff('the file did not come to its end', { cause: error });
    }
}
async function* inBlocks(bytes, length) {
    const block = Buffer.alloc(length);
    let filled = 0;
    for await (const part of bytes)
        for (let start = 0; start < part.length;) {
            const taken = part.subarray(start, start + length - filled);
            block.set(taken, filled);
            filled += taken.length;
            start += taken.length;
            if (filled < length)
                continue;
            yield block;
            filled = 0;
        }
    if (filled > 0)
        yield block.subarray(0, filled);
}
