"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedAudience = exports.topicName = void 0;
exports.audiencesOf = audiencesOf;
exports.startDays = startDays;
exports.choosablePeople = choosablePeople;
const texts_1 = require("../../../cards/texts");
const roles_1 = require("../../../services/people/roles");
const audience_1 = require("../../../services/training/audience");
const form_1 = require("../../../services/training/form");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const topicName = ({ training }, id, locale) => training.topics.find((topic) => topic.id === id)?.[locale] ?? id;
exports.topicName = topicName;
function audiencesOf(organisation, locale) {
    const { training } = (0, texts_1.textsFor)(locale);
    return [
        { title: training.everybody, value: form_1.audienceChoice.everybody },
        ...organisation.companies
            .filter(({ group }) => group)
            .map(({ id, name }) => ({ title: name, value: form_1.audienceChoice.company(id) })),
        ...(0, audience_1.serviceLines)(organisation).map((line) => ({ title: line, value: form_1.audienceChoice.serviceLine(line) })),
    ];
}
const typedAudience = (audience) => audience.kind === 'everybody'
    ? { audience: form_1.audienceChoice.everybody, people: '' }
    : {
        audience: [
            ...audience.companies.map(form_1.audienceChoice.company),
            ...audience.serviceLines.map(form_1.audienceChoice.serviceLine),
        ].join(','),
        people: audience.people.join(','),
    };
exports.typedAudience = typedAudience;
const aheadDays = 14;
function startDays(container) {
    const { office } = container.organisation();
    const day = (0, calendar_1.nextWorkingDay)((0, calendar_1.addDays)((0, zone_1.dayOf)(container.clock.now(), office.timeZone), aheadDays - 1), office);
    return { day, deadline: day };
}
function choosablePeople(container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    const group = new Set(organisation.companies.flatMap((company) => (company.group ? [company.id] : [])));
    return organisation.people
        .filter(({ aadObjectId, company }) => group.has(company) && (0, roles_1.isEmployed)(organisation, aadObjectId, now))
        .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
}
