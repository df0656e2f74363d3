"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentWords = void 0;
exports.proposeKind = proposeKind;
const words_1 = require("../language/words");
const stems = (joined) => joined.split(' ');
const concepts = {
    email: stems('mail email gemaild outlook bijlage attachment forwarded doorgestuurd ontvanger recipient'),
    post: stems('brief brieven post pakket envelop letter parcel package postnl aangetekend'),
    somebody: stems('klant client customer persoon person adres address bedrijf company werkgever employer leverancier supplier'),
    sent: stems('gestuurd verstuurd verzonden gezonden toegestuurd stuurde sent'),
    wrong: stems('verkeerd fout foute wrong onjuist incorrect verwisseld mistake ander'),
    copied: stems('cc bcc'),
    each: stems('elkaar elkaars other'),
    lost: stems('kwijt verloren vermist gestolen gejat diefstal zoek weg vergeten liggen achtergelaten lost ' +
        'stolen stole missing theft left forgot nergens'),
    absent: stems('aangekomen arrived ontvangen'),
    device: stems('laptop telefoon phone mobiel ipad tablet usb usbstick stick schijf disk computer apparaat device notebook'),
    paper: stems('papier dossier map tas documenten document folder paper bag ordner stukken'),
    attack: stems('phishing fishing pishing hack gehackt virus malware ransom losgeld geklikt clicked ' +
        'wachtwoord password verdacht suspicious nepsite nepmail fake versleuteld gijzel spam popup ' +
        'oplichter scam microsoft'),
    assault: stems('ransom ransomware gijzel gegijzeld losgeld malware gehackt hacked hackers phishing'),
    link: stems('link'),
    share: stems('map netwerkmap klantmap folder share shared drive sharepoint onedrive teams kanaal channel server'),
    wide: stems('iedereen everyone openbaar toegankelijk breed alle all hele anyone public'),
    rights: stems('rechten autorisat permission rights toegang access account bevoegd beheerder'),
    filed: stems('dossier klantdossier geupload upload toegevoegd added gekoppeld opgeslagen geboekt record file'),
    published: stems('website gepubliceerd published online linkedin facebook internet instagram geplaatst posted'),
    printed: stems('printer afdruk printje printout uitdraai copier kopieer multifunctional print'),
    found: stems('gevonden found lying'),
    own: stems('eigen prive private personal persoonlijk own byod'),
    key: stems('sleutel tag toegangstag pas pasje toegangspas badge key keycard druppel'),
    process: stems('proces procedure process afwijking werkwijze overgeslagen skipped deviation'),
    principal: stems('klant client customer manager leidinggevende baas boss opdracht instruction'),
    forbidden: stems('wet law illegal illegaal verboden mag avg gdpr strijd strafbaar onrechtmatig unlawful weiger refuse'),
    unlawful: stems('onrechtmatig unlawful illegal illegaal'),
    kept: stems('bewaren bewaard bewaar keep kept gegevens data nummers retention'),
    needless: stems('nodig need needed langer lang oude overbodig unnecessary long deleted verwijderd minimalisatie'),
    minimise: stems('dataminimalisatie minimalisatie minimisation minimization'),
    opened: stems('geopend opened open opengescheurd opengemaakt'),
    portal: stems('portaal portal'),
    seen: stems('zien zag ziet gezien inzien ingezien inkijken sees saw seen shows toont'),
    colleague: stems('collega colleague medewerker employee'),
    former: stems('oud ex former oudmedewerker oudcollega exmedewerker excollega exwerknemer'),
    returned: stems('retour terug returned back teruggekomen'),
};
const rules = [
    ['data_minimisation', 'minimise'],
    ['unlawful_instruction', 'unlawful'],
    ['unlawful_instruction', 'principal', 'forbidden'],
    ['email_cc_instead_of_bcc', 'copied'],
    ['email_cc_instead_of_bcc', 'email', 'each'],
    ['device_media_paper_lost_stolen', 'device', 'lost'],
    ['key_or_tag_lost', 'key', 'lost'],
    ['mail_returned_opened', 'post', 'returned', 'opened'],
    ['mail_wrong_recipient', 'post', 'opened'],
    ['mail_lost', 'post', 'lost'],
    ['mail_lost', 'post', 'absent'],
    ['hacking_malware_phishing', 'assault'],
    ['found_print', 'printed'],
    ['found_print', 'paper', 'found'],
    ['hacking_malware_phishing', 'attack'],
    ['mail_wrong_recipient', 'post', 'wrong'],
    ['own_device', 'own', 'device'],
    ['device_media_paper_lost_stolen', 'paper', 'lost'],
    ['published_by_accident', 'published'],
    ['share_too_open', 'share', 'wide'],
    ['wrong_file', 'filed', 'wrong'],
    ['email_wrong_recipient', 'email', 'wrong'],
    ['authorisation_error', 'rights'],
    ['authorisation_error', 'portal', 'wrong'],
    ['authorisation_error', 'portal', 'colleague', 'seen'],
    ['email_wrong_recipient', 'sent', 'wrong', 'somebody'],
    ['email_wrong_recipient', 'email', 'former'],
    ['process_deviation', 'process'],
    ['data_minimisation', 'kept', 'needless'],
    ['hacking_malware_phishing', 'link'],
];
const unless = {
    key: /(?:ver|ont)sleutel/,
    printed: /gekopi[eë]erd|kopieert|copied/,
};
function proposeKind(text) {
    const words = (0, words_1.wordsOf)(text);
    const held = new Map();
    const holds = (concept) => {
        const known = held.get(concept) ??
            words.some((word) => !unless[concept]?.test(word) && concepts[concept].some((stem) => (0, words_1.resembles)(word, stem)));
        held.set(concept, known);
        return known;
    };
    return rules.find(([, ...needed]) => needed.every(holds))?.[0] ?? null;
}
const common = ['seen', 'colleague', 'former', 'somebody', 'sent'];
exports.incidentWords = Object.keys(concepts)
    .filter((concept) => !common.includes(concept))
    .flatMap((concept) => concepts[concept]);
