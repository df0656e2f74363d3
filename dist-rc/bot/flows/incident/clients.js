"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dropClient = exports.addEveryClient = exports.addClients = exports.searchClients = void 0;
exports.nameClient = nameClient;
const client_choice_1 = require("../../../cards/incident/process/client-choice");
const clients_1 = require("../../../cards/incident/process/clients");
const notices_1 = require("../../routing/notices");
const form_1 = require("../../../services/incident/form");
const carry_out_1 = require("./carry-out");
const screens_1 = require("./screens");
const choiceScreen = (words) => (view) => (0, client_choice_1.renderClientChoice)({ ...view, words });
const amongConcerned = (words) => (view) => (0, clients_1.renderClients)({ ...view, clients: (0, client_choice_1.clientsNamed)(view.clients, words), all: view.clients.length, words });
const searchClients = (turn, { incident, of, words }, container) => (0, screens_1.show)(turn, incident, of === 'all' ? choiceScreen(words.trim()) : amongConcerned(words.trim()), container);
exports.searchClients = searchClients;
const addClients = (turn, data, container) => {
    const clients = data.add.split(',').map((id) => id.trim());
    return (0, carry_out_1.carryOut)(turn, data, choiceScreen(''), container, (by) => ({ type: 'addClients', by, clients }));
};
exports.addClients = addClients;
const addEveryClient = (turn, data, container) => (0, carry_out_1.carryOut)(turn, data, screens_1.clientsScreen, container, (by) => ({ type: 'addClients', by, clients: 'all' }));
exports.addEveryClient = addEveryClient;
const dropClient = (turn, data, container) => (0, carry_out_1.carryOut)(turn, data, choiceScreen(''), container, (by) => ({ type: 'dropClient', by, client: data.drop }));
exports.dropClient = dropClient;
const [longestName, longestContact] = [120, 400];
async function nameClient(turn, data, container) {
    const [name, contact] = [(0, form_1.readRemark)(data.name), (0, carry_out_1.readOptional)(data.contact)];
    if ('fault' in name)
        return (0, notices_1.shortNotice)(turn, name.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    if ('fault' in contact || name.text.length > longestName || contact.text.length > longestContact)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    return await (0, carry_out_1.carryOut)(turn, data, choiceScreen(''), container, (by) => ({
        type: 'otherClient',
        by,
        contact: contact.text,
        text: name.text,
        masked: [...name.masked, ...contact.masked],
    }));
}
