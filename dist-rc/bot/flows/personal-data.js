"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personalDataFlow = void 0;
const personal_data_1 = require("../../cards/texts/commands/personal-data");
const v4_1 = require("zod/v4");
const personal_data_2 = require("../../cards/personal-data");
const json_1 = require("../../cards/sheets/json");
const pdf_1 = require("../../cards/sheets/pdf");
const zip_1 = require("../../cards/sheets/zip");
const texts_1 = require("../../cards/texts");
const user_text_1 = require("../../cards/user-text");
const chosen_person_1 = require("../../services/forms/chosen-person");
const contract_1 = require("../../services/people/contract");
const name_match_1 = require("../../services/people/name-match");
const roles_1 = require("../../services/people/roles");
const zone_1 = require("../../services/time/zone");
const downloads_1 = require("../routing/downloads");
const notices_1 = require("../routing/notices");
const keywords = [
    'gegevens van mij',
    'know about me',
    'mijn gegevens',
    'my data',
    'inzageverzoek',
    'inzage',
    'subject access',
    'wat bewaar je',
    'over mij',
    'bewaar je over mij',
    'van mij opslaan',
];
const everybody = { affiliations: roles_1.affiliations };
const officers = ['fg', 'fgDeputy', 'board'];
const officer = { affiliations: ['group', 'guestCompany'], roles: officers };
const personalDataFlow = (flows) => ({
    id: 'person',
    commands: [
        {
            names: ['gegevens', 'mijn gegevens', 'privacy', 'my data', 'inzage'],
            texts: personal_data_1.gegevens,
            listed: true,
            keywords,
            permission: everybody,
            handle: offerPersonalData,
        },
    ],
    actions: [],
    cards: {},
    exports: {
        [contract_1.personDownloads.own]: {
            permission: everybody,
            produce: (reader, container) => fileAbout(reader.person, reader, container, flows),
        },
        [contract_1.personDownloads.other]: {
            permission: officer,
            produce: async ({ params, ...reader }, container) => {
                const { of } = v4_1.z.object({ of: v4_1.z.guid() }).parse(params);
                await container.access.note(reader.person, of, 'personalData');
                return await fileAbout(of, reader, container, flows);
            },
        },
    },
});
exports.personalDataFlow = personalDataFlow;
async function offerPersonalData(turn, container) {
    const { personalData } = (0, texts_1.textsFor)(turn.actor.locale);
    if (turn.words === '')
        return await (0, downloads_1.offerDownload)(turn, contract_1.personDownloads.own, {}, container, personalData.own);
    if (!turn.actor.roles.some((role) => officers.includes(role)))
        return await (0, downloads_1.offerDownload)(turn, contract_1.personDownloads.own, {}, container, personalData.onlyOwn);
    const known = (0, name_match_1.personNamed)(turn.words, container.organisation().people);
    const id = known?.aadObjectId ?? (0, chosen_person_1.chosenPerson)(turn.words);
    if (id === null)
        return (0, notices_1.shortNotice)(turn, 'personNotFound');
    const about = personalData.about((0, user_text_1.displayName)(known?.name ?? id, 60));
    return await (0, downloads_1.offerDownload)(turn, contract_1.personDownloads.other, { of: id }, container, about);
}
async function fileAbout(id, reader, container, flows) {
    const { locale } = reader;
    const model = await viewOf(id, reader, container, flows);
    const report = (0, personal_data_2.personalReport)(model);
    const day = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    const file = fileNameFor(model.person?.name ?? '', (0, texts_1.textsFor)(locale));
    const files = [
        { name: `${file}.pdf`, bytes: await (0, pdf_1.toPdf)((0, personal_data_2.onPaper)(report, locale)) },
        { name: `${file}.json`, bytes: (0, json_1.toJson)(report.tables) },
    ];
    return { name: `${file}-${day}.zip`, contentType: 'application/zip', bytes: await (0, zip_1.toZip)(files, day) };
}
function fileNameFor(name, { personalData }) {
    const plain = name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
        .replaceAll(' ', '-');
    return plain === '' ? personalData.file : `${personalData.file}-${plain.slice(0, 60)}`;
}
async function viewOf(id, reader, container, flows) {
    const organisation = container.organisation();
    const person = organisation.people.find(({ aadObjectId }) => aadObjectId === id) ?? null;
    const [reference, away, ...tables] = await Promise.all([
        container.references.find(id),
        container.absences.allOf(id),
        ...flows.map(({ personalData }) => personalData?.(id, reader, container) ?? []),
    ]);
    return {
        locale: reader.locale,
        now: container.clock.now().toISOString(),
        id,
        person,
        away,
        tables: tables.flat(),
        company: organisation.companies.find((company) => company.id === person?.company)?.name ?? '',
        names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
        chat: reference?.conversationId ?? null,
    };
}
