"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partyAnswers = partyAnswers;
const roles_1 = require("../../people/roles");
const clocks_1 = require("../clocks");
const entity_1 = require("../process/entity");
const model_1 = require("../process/model");
const edpb_asked_1 = require("./edpb-asked");
const edpb_values_1 = require("./edpb-values");
function partyAnswers(incident, organisation, now) {
    const { people, office } = organisation;
    const entity = (0, entity_1.entityOf)(incident, organisation);
    const taker = people.find(({ aadObjectId }) => aadObjectId === incident.taken?.by);
    const [dpo] = (0, roles_1.holdersOf)(organisation, 'fg', now);
    const howOf = (person) => [person?.email, person?.phone ?? office.phone].filter(Boolean).join(', ');
    const isDpo = taker !== undefined && (0, roles_1.rolesOf)(organisation, taker, now).includes('fg');
    return {
        ...(entity?.kvk === undefined ? {} : { 10: { keys: ['b'] }, 11: { text: entity.kvk } }),
        12: (0, edpb_values_1.words)(entity?.name),
        13: (0, edpb_values_1.words)(howOf(dpo)),
        14: { keys: ['a'] },
        21: (0, edpb_values_1.words)(taker?.name),
        22: taker ? (0, edpb_values_1.words)(howOf(taker)) : null,
        23: taker ? { keys: [isDpo ? 'a' : 'c'] } : null,
        ...(taker && !isDpo ? { 24: { says: 'standsIn' } } : {}),
        ...(isDpo
            ? {}
            : {
                29: { text: dpo ? 'Ja' : 'Nee' },
                ...(dpo ? { 30: (0, edpb_values_1.words)(dpo.name), 31: (0, edpb_values_1.words)(howOf(dpo)) } : {}),
            }),
        33: { keys: [isDpo ? 'b' : 'a'] },
        ...otherAnswers(incident, organisation),
    };
}
function otherAnswers(incident, organisation) {
    const answers = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    const clients = (0, clocks_1.roleOf)(incident) === 'controller' ? [] : (0, clocks_1.clientsOf)(incident);
    const [ours = 'unknown'] = answers.otherParties ?? [];
    if (clients.length > 0)
        return { 38: { keys: ['a'] }, ...clientAnswers(clients, incident, organisation) };
    if (ours === 'unknown')
        return { 38: null };
    if (ours === 'none')
        return { 38: { keys: ['b'] } };
    return { 38: { keys: ['a'] }, 39: (0, edpb_asked_1.asked)(incident, 39), 40: (0, edpb_asked_1.asked)(incident, 40), 41: (0, edpb_asked_1.asked)(incident, 41) };
}
function clientAnswers(ids, { process }, { clients }) {
    const found = ids.map((id) => {
        const known = clients.find((client) => client.id === id);
        const other = process?.otherClients?.find((client) => client.id === id);
        const [contact] = known?.contacts ?? [];
        const how = contact ? [contact.name, contact.email, contact.phone].filter(Boolean).join(', ') : '';
        return { name: known?.name ?? other?.name ?? id, how: how || (other?.contact ?? '') };
    });
    return {
        39: { text: 'Verwerkingsverantwoordelijke (klant)' },
        40: { text: found.map(({ name }) => name).join('; ') },
        41: (0, edpb_values_1.words)(found
            .map(({ how }) => how)
            .join('; ')
            .replace(/^(?:; )*$/, '')),
    };
}
