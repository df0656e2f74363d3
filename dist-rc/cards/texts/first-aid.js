"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstAidTexts = void 0;
const nl = {
    mail_wrong_recipient: [
        'Bel de ontvanger en vraag om niets te openen.',
        'Spreek af hoe de post terugkomt, of vraag om vernietigen met een bevestiging.',
        'Schrijf op met wie je sprak en hoe laat.',
    ],
    email_wrong_recipient: [
        'Trek de mail in als dat nog kan.',
        'Bel of mail de ontvanger: niet openen, verwijderen en dat bevestigen.',
        'Heb je het wachtwoord nog niet gestuurd? Doe dat dan niet.',
    ],
    email_cc_instead_of_bcc: [
        'Trek de mail in als dat nog kan.',
        'Vraag de ontvangers om de mail te verwijderen. Zet de adressen dan in bcc.',
        'Stuur niet nog een keer met "allen beantwoorden".',
    ],
    device_media_paper_lost_stolen: [
        'Apparaat kwijt? Laat het blokkeren: bel de ICT-partner. Die kan het ook op afstand wissen.',
        'Verander dan je wachtwoord op een ander apparaat van Optimo.',
        'Bel waar je het voor het laatst had: trein, taxi, klant.',
        'Gestolen? Doe aangifte bij de politie.',
    ],
    hacking_malware_phishing: [
        'Haal het apparaat van het netwerk: wifi uit, kabel los. Laat het aanstaan.',
        'Bel de ICT-partner. Wacht niet tot morgen.',
        'Verander je wachtwoord vanaf een ander apparaat van Optimo.',
        'Gooi niets weg. Betaal niets.',
    ],
    share_too_open: [
        'Maak een schermafdruk van wie erbij kan.',
        'Zet de toegang dicht, of vraag dat aan de ICT-partner.',
        'Verplaats of verwijder niets: de FG wil zien wat er stond.',
    ],
    authorisation_error: [
        'Maak een schermafdruk van de rechten.',
        'Vraag de ICT-partner om ze goed te zetten.',
        'Vraag de mensen die erbij konden om niets te openen of te bewaren.',
    ],
    wrong_file: [
        'Zet het stuk terug in het goede dossier.',
        'Kijk of er al iets mee is gedaan, zoals een loonstrook of brief.',
        'Kon een andere klant het zien? Schrijf op sinds wanneer.',
    ],
    mail_lost: [
        'Bel de bezorger en vraag om te zoeken. Houd het track-and-trace-nummer bij de hand.',
        'Vraag de ontvanger of het toch is aangekomen.',
        'Stuur nog niets opnieuw tot je de FG hebt gesproken.',
    ],
    mail_returned_opened: [
        'Bewaar de envelop en de inhoud bij elkaar.',
        'Tel of alles er nog in zit.',
        'Geef het aan de officemanager. Die legt het in de kluis.',
    ],
    published_by_accident: [
        'Maak een schermafdruk met datum en tijd.',
        'Haal het weg, of vraag dat aan de websitebeheerder.',
        'Kijk of zoekmachines of anderen het al hebben overgenomen.',
    ],
    found_print: [
        'Pak het papier op en lees niet verder dan nodig.',
        'Geef het aan de officemanager. Die legt het in de kluis.',
        'Gooi het nog niet in de papierversnipperaar.',
    ],
    own_device: [
        'Haal het apparaat van het netwerk van Optimo. Alleen de gastenwifi mag.',
        'Verwijder nog niets: de ICT-partner kijkt eerst wat erop staat.',
        'Werk verder op een apparaat van Optimo.',
    ],
    key_or_tag_lost: [
        'Tag kwijt? Laat hem meteen blokkeren bij de receptie van Philadelphia.',
        'Sleutel kwijt? Bel de officemanager.',
        'Zoek daarna waar je het laatst was.',
    ],
    process_deviation: [
        'Stop even als doorgaan schade kan geven.',
        'Schrijf op wat er anders ging, en waarom.',
        'Melden is goed: zo wordt het proces beter.',
    ],
    unlawful_instruction: [
        'Je mag de opdracht weigeren. Dat staat in het beleid.',
        'Voer niets uit tot je de FG hebt gesproken.',
        'Bewaar de opdracht, zoals de mail of het bericht.',
    ],
    data_minimisation: [
        'Verwijder nog niets tot je de FG hebt gesproken.',
        'Leg geen nieuwe gegevens meer vast die niet nodig zijn.',
        'Schrijf op om welke gegevens het gaat en waar ze staan.',
    ],
    other: [
        'Zorg dat het niet erger wordt: sluit het af, haal het weg of bel iemand.',
        'Gooi niets weg wat laat zien wat er is gebeurd.',
        'Twijfel je? Melden is altijd goed.',
    ],
};
const en = {
    mail_wrong_recipient: [
        'Call the recipient and ask them not to open anything.',
        'Agree how it comes back, or ask them to destroy it and confirm that.',
        'Write down whom you spoke to and when.',
    ],
    email_wrong_recipient: [
        'Recall the mail if you still can.',
        'Call or mail the recipient: do not open, delete, and confirm.',
        'Password not sent by SMS yet? Then do not send it.',
    ],
    email_cc_instead_of_bcc: [
        'Recall the mail if you still can.',
        'Ask the recipients to delete it. This time put them in BCC.',
        'Do not answer with "reply all".',
    ],
    device_media_paper_lost_stolen: [
        'Device lost? Have it blocked: call the IT partner. They can also wipe it remotely.',
        'Then change your password on another Optimo device.',
        'Call the place where you last had it: train, taxi, client.',
        'Stolen? Report it to the police.',
    ],
    hacking_malware_phishing: [
        'Take the device off the network: wifi off, unplug the cable. Leave it switched on.',
        'Call the IT partner. Do not wait until tomorrow.',
        'Change your password from another Optimo device.',
        "Don't delete anything. Don't pay anything.",
    ],
    share_too_open: [
        'Take a screenshot of who has access.',
        'Close the access, or ask the IT partner to do it.',
        'Move or delete nothing: the DPO wants to see what was there.',
    ],
    authorisation_error: [
        'Take a screenshot of the rights.',
        'Ask the IT partner to correct them.',
        'Ask whoever had access not to open or keep anything.',
    ],
    wrong_file: [
        'Put the document back in the right file.',
        'See whether it was used already, for a payslip or a letter.',
        'Could another client see it? Write down since when.',
    ],
    mail_lost: [
        'Call the carrier and ask them to search. Keep the tracking number at hand.',
        'Ask the recipient whether it arrived after all.',
        'Do not send it again until you have spoken to the DPO.',
    ],
    mail_returned_opened: [
        'Keep the envelope and its contents together.',
        'Count whether everything is still in it.',
        'Give it to the office manager, who puts it in the safe.',
    ],
    published_by_accident: [
        'Take a screenshot with date and time.',
        'Take it down, or ask website support to do it.',
        'See whether search engines or others have copied it.',
    ],
    found_print: [
        'Pick up the paper and read no further than needed.',
        'Give it to the office manager, who puts it in the safe.',
        'Do not shred it yet.',
    ],
    own_device: [
        'Take the device off the Optimo network. Only the guest wifi is allowed.',
        'Do not delete anything yet: the IT partner first looks what is on it.',
        'Go on working on an Optimo device.',
    ],
    key_or_tag_lost: [
        'Tag lost? Have it blocked at the Philadelphia reception at once.',
        'Key lost? Call the office manager.',
        'Then search where you last were.',
    ],
    process_deviation: [
        'Stop if continuing could cause harm.',
        'Write down what went differently, and why.',
        'Reporting is good: it makes the process better.',
    ],
    unlawful_instruction: [
        'You may refuse the instruction. The policy says so.',
        'Do nothing with it until you have spoken to the DPO.',
        'Keep the instruction, such as the mail or message.',
    ],
    data_minimisation: [
        'Do not delete anything until you have spoken to the DPO.',
        'Record no new data that is not needed.',
        'Write down which data it is and where it is kept.',
    ],
    other: [
        'Keep it from getting worse: close it, take it away or call.',
        'Keep anything that shows what happened.',
        'In doubt? Reporting is always right.',
    ],
};
exports.firstAidTexts = { nl, en };
