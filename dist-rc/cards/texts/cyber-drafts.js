"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cyberDrafts = void 0;
exports.cyberDrafts = {
    concept: 'CONCEPT. Lees na, en vul aan waar [haakjes] staan.',
    to: (csirt, authority) => `Aan: ${csirt}, en ${authority}`,
    reference: (id) => `Ons kenmerk: ${id}`,
    entity: (company) => `Entiteit: ${company}`,
    aware: (when) => `Kennisname van het incident: ${when}`,
    earlier: (what, when, reference) => `${what}: ${when}, ${reference}`,
    kind: 'Soort incident',
    kindUnknown: '[Wat voor incident is het?]',
    why: 'Waarom wij het significant noemen',
    contact: 'Contactpersoon voor deze melding',
    draft: {
        cyberWarning: {
            file: 'cyber-waarschuwing',
            title: 'Concept: vroegtijdige waarschuwing (Cyberbeveiligingswet)',
            opening: 'Hierbij waarschuwen wij u voor een significant incident bij onze organisatie.',
            parts: [
                ['Vermoedelijk onrechtmatig of kwaadwillig veroorzaakt', '[ja, nee of nog niet bekend]'],
                ['Kan het gevolgen hebben in andere landen', '[ja, nee of nog niet bekend]'],
                ['Welke diensten zijn geraakt', '[welke diensten, sinds wanneer]'],
                ['Hulp die wij vragen', '[geen, of welke]'],
            ],
        },
        cyberReport: {
            file: 'cyber-melding',
            title: 'Concept: melding van een significant incident (Cyberbeveiligingswet)',
            opening: 'Hierbij melden wij een significant incident. Dit vult de vroegtijdige waarschuwing aan.',
            parts: [
                ['Wat er sinds de waarschuwing bekend is geworden', '[wat is bijgewerkt]'],
                ['Eerste beoordeling van de ernst', '[hoe ernstig, en waarom]'],
                ['Eerste beoordeling van de gevolgen', '[voor welke diensten, voor hoeveel gebruikers, hoe lang]'],
                ['Indicatoren van aantasting, als die er zijn', '[adressen, bestanden, accounts]'],
                ['Maatregelen tot nu toe', '[wat is gedaan]'],
            ],
        },
        cyberProgress: {
            file: 'cyber-voortgang',
            title: 'Concept: voortgangsverslag (Cyberbeveiligingswet)',
            opening: 'Het incident is nog niet afgehandeld. Dit is een verslag van de voortgang. Het eindverslag volgt binnen een maand na de afhandeling.',
            parts: [
                ['Stand van zaken', '[wat werkt weer, wat nog niet]'],
                ['Wat er nog gebeurt', '[welke stappen, wanneer]'],
            ],
        },
        cyberFinal: {
            file: 'cyber-eindverslag',
            title: 'Concept: eindverslag (Cyberbeveiligingswet)',
            opening: 'Dit is ons eindverslag over het significante incident.',
            parts: [
                ['Gedetailleerde beschrijving, met de ernst en de gevolgen', '[wat gebeurde er, van begin tot eind]'],
                ['Soort dreiging of oorzaak die het waarschijnlijk veroorzaakte', '[welke]'],
                ['Genomen en lopende maatregelen', '[welke]'],
                ['Gevolgen in andere landen, als die er zijn', '[welke, of geen]'],
            ],
        },
        cyberRecipients: {
            file: 'cyber-ontvangers',
            title: 'Concept: bericht aan ontvangers van de dienst (Cyberbeveiligingswet)',
            opening: 'Er is een incident dat gevolgen kan hebben voor de dienst die u van ons afneemt. In dit bericht leest u wat er speelt en wat u kunt doen.',
            parts: [
                ['Om welke dienst gaat het?', '[welke dienst, sinds wanneer]'],
                ['Wat merkt u ervan?', '[welke gevolgen]'],
                ['Wat kunt u zelf doen?', '[welke maatregelen, of: u hoeft niets te doen]'],
                ['Wat doen wij?', '[wat is gedaan, wat volgt, wanneer u meer hoort]'],
            ],
        },
    },
};
