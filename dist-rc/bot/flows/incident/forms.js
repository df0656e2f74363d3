"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newFilesToken = exports.newRemarkToken = exports.readReportToken = exports.readDrillToken = exports.newDrillToken = exports.newCodeToken = exports.readNamelessToken = exports.proposedIn = void 0;
exports.newReportToken = newReportToken;
exports.newNamelessToken = newNamelessToken;
exports.readCodeToken = readCodeToken;
exports.readRemarkToken = readRemarkToken;
exports.readFilesToken = readFilesToken;
const node_crypto_1 = require("node:crypto");
const contract_1 = require("../../../services/incident/contract");
const incident_settings_1 = require("../../../services/people/incident-settings");
const form_token_1 = require("../../../services/forms/form-token");
const reportForm = contract_1.incidentActions.report.verb;
const drillForm = contract_1.incidentActions.drill.verb;
const remarkForm = contract_1.incidentForms.remark;
const filesForm = contract_1.incidentForms.files;
const codeForm = contract_1.incidentForms.code;
const namelessForm = contract_1.incidentActions.reportNameless.verb;
function newReportToken(container, owner, { proposed, named, files, before }) {
    const token = before ?? {
        ...freshToken(container),
        form: reportForm,
        partition: container.incidents.partitionNow(),
        record: '',
        variant: '',
    };
    const record = files.join(',');
    const variant = proposed === null ? '' : `${proposal}${proposed}`;
    return (0, form_token_1.sealToken)({ ...token, record, variant, ...(named ? { named } : {}) }, owner, container.secrets.signing);
}
const proposal = 'proposed:';
const proposedIn = (token) => incident_settings_1.incidentKinds.find((kind) => token?.variant === `${proposal}${kind}`) ?? null;
exports.proposedIn = proposedIn;
function newNamelessToken(container, owner, { code, proposed, named, before }) {
    const token = before ?? {
        form: namelessForm,
        partition: container.incidents.partitionNow(),
        record: '',
        issuedAt: container.clock.now().toISOString(),
        nonce: code,
        variant: '',
    };
    const variant = proposed === null ? '' : `${proposal}${proposed}`;
    return (0, form_token_1.sealToken)({ ...token, variant, ...(named ? { named } : {}) }, owner, container.secrets.signing);
}
const readNamelessToken = (container, owner, text) => (0, form_token_1.readToken)(text, namelessForm, owner, container.secrets.accepted, container.clock.now());
exports.readNamelessToken = readNamelessToken;
const newCodeToken = (container, owner, record, code) => (0, form_token_1.sealToken)({ ...freshToken(container), form: codeForm, partition: '', record, variant: code }, owner, container.secrets.signing);
exports.newCodeToken = newCodeToken;
function readCodeToken(container, owner, record, text) {
    const reading = (0, form_token_1.readToken)(text, codeForm, owner, container.secrets.accepted, container.clock.now());
    const counts = reading.kind === 'valid' || reading.kind === 'expired';
    return counts && reading.token.record === record ? reading.token : null;
}
const newDrillToken = (container, owner) => (0, form_token_1.sealToken)({
    ...freshToken(container),
    form: drillForm,
    partition: container.incidents.partitionNow('drill'),
    record: '',
    variant: '',
}, owner, container.secrets.signing);
exports.newDrillToken = newDrillToken;
const readDrillToken = (container, owner, text) => (0, form_token_1.readToken)(text, drillForm, owner, container.secrets.accepted, container.clock.now());
exports.readDrillToken = readDrillToken;
const readReportToken = (container, owner, text) => (0, form_token_1.readToken)(text, reportForm, owner, container.secrets.accepted, container.clock.now());
exports.readReportToken = readReportToken;
const newRemarkToken = (container, owner, record) => (0, form_token_1.sealToken)({ ...freshToken(container), form: remarkForm, partition: '', record, variant: '' }, owner, container.secrets.signing);
exports.newRemarkToken = newRemarkToken;
function readRemarkToken(container, owner, record, text) {
    const reading = (0, form_token_1.readToken)(text, remarkForm, owner, container.secrets.accepted, container.clock.now());
    if (reading.kind === 'forged' || reading.token.record !== record)
        return null;
    return reading.kind === 'forgotten' ? 'forgotten' : reading.token;
}
const newFilesToken = (container, owner, files) => (0, form_token_1.sealToken)({ ...freshToken(container), form: filesForm, partition: '', record: files, variant: '' }, owner, container.secrets.signing);
exports.newFilesToken = newFilesToken;
function readFilesToken(container, owner, files, text) {
    const reading = (0, form_token_1.readToken)(text, filesForm, owner, container.secrets.accepted, container.clock.now());
    const counts = reading.kind === 'valid' || reading.kind === 'expired';
    return counts && reading.token.record === files ? reading.token : null;
}
const freshToken = (container) => ({
    issuedAt: container.clock.now().toISOString(),
    nonce: (0, node_crypto_1.randomUUID)(),
});
