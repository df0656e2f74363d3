"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asWritten = void 0;
exports.readOrganisation = readOrganisation;
exports.stored = stored;
const organisation_1 = require("./organisation");
function readOrganisation(text) {
    try {
        return judged(JSON.parse(text));
    }
    catch {
        return { faults: ['the file is not JSON'] };
    }
}
function judged(json) {
    const reading = (0, organisation_1.parseOrganisation)(json);
    return 'faults' in reading
        ? { faults: reading.faults.map(lineOf) }
        : { organisation: reading.organisation, warnings: reading.warnings.map(lineOf) };
}
const lineOf = ({ path, message }) => `${path}: ${message}`;
function stored(text) {
    const organisation = (0, organisation_1.storedOrganisation)(JSON.parse(text));
    if (!organisation)
        throw new Error('the stored organisation does not fit this version of the bot');
    return organisation;
}
const asWritten = (value) => JSON.parse(JSON.stringify(value));
exports.asWritten = asWritten;
