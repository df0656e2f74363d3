import type { IncidentContact, IncidentKind } from '../../services/people/incident-settings';
import type { DataOwner, NoticedMoment } from '../../services/incident/model';
import type { MaskedKind } from '../../services/masking/mask';
import type { Locale } from '../../services/people/roles';

/** Names of kinds (domain §3.2, short), whose data, contacts, and what was masked. */
interface KindTexts {
  readonly names: Readonly<Record<IncidentKind, string>>;
  readonly dataOf: Readonly<Record<DataOwner, string>>;
  readonly noticed: Readonly<Record<NoticedMoment, string>>;
  readonly contacts: Readonly<Record<IncidentContact, string>>;
  readonly masked: Readonly<Record<MaskedKind, string>>;
}

export const kindTexts: Readonly<Record<Locale, KindTexts>> = {
  nl: {
    names: {
      mail_wrong_recipient: 'Brief of pakket naar de verkeerde gestuurd',
      email_wrong_recipient: 'E-mail naar de verkeerde gestuurd',
      email_cc_instead_of_bcc: 'E-mail met iedereen zichtbaar in Aan of CC',
      device_media_paper_lost_stolen: 'Laptop, telefoon, USB-stick of papier kwijt of gestolen',
      hacking_malware_phishing: 'Gehackt, virus of nepmail (phishing)',
      share_too_open: 'Map of bestand voor te veel mensen open',
      authorisation_error: 'Iemand heeft verkeerde rechten',
      wrong_file: 'In het verkeerde dossier gezet',
      mail_lost: 'Brief of pakket zoek in de post',
      mail_returned_opened: 'Brief of pakket geopend teruggekomen',
      published_by_accident: 'Per ongeluk gepubliceerd',
      found_print: 'Print of papier gevonden',
      own_device: 'Eigen of vreemd apparaat gebruikt',
      key_or_tag_lost: 'Sleutel of tag kwijt',
      process_deviation: 'Afgeweken van een werkproces (procesafwijking)',
      unlawful_instruction: 'Opdracht die niet mag (onrechtmatige opdracht)',
      data_minimisation: 'Er wordt te veel bewaard (dataminimalisatie)',
      other: 'Iets anders',
    },
    dataOf: { client: 'Een klant', optimo: 'Optimo zelf', both: 'Allebei', unknown: 'Weet ik niet' },
    noticed: {
      now: 'Net',
      today: 'Eerder vandaag',
      yesterday: 'Gisteren',
      longer: 'Langer geleden',
      unknown: 'Weet ik niet',
    },
    contacts: {
      ictPartner: 'ICT-partner',
      remoteWipe: 'Op afstand wissen',
      philadelphia: 'Receptie van Philadelphia',
      officeManager: 'Office-manager',
      webPartner: 'Beheer van de website',
      police: 'Politie (bij diefstal)',
    },
    masked: {
      bsn: 'burgerservicenummers (BSN)',
      iban: 'rekeningnummers (IBAN)',
      emails: 'een lijst met e-mailadressen',
      phones: 'een lijst met telefoonnummers',
    },
  },
  en: {
    names: {
      mail_wrong_recipient: 'Letter or parcel sent to the wrong person',
      email_wrong_recipient: 'Email sent to the wrong person',
      email_cc_instead_of_bcc: 'Email showing everybody in To or CC',
      device_media_paper_lost_stolen: 'Laptop, phone, USB stick or paper lost or stolen',
      hacking_malware_phishing: 'Hacked, virus or fake mail (phishing)',
      share_too_open: 'Folder or file open to too many people',
      authorisation_error: 'Somebody has the wrong access rights',
      wrong_file: 'Put in the wrong file',
      mail_lost: 'Letter or parcel lost in the post',
      mail_returned_opened: 'Letter or parcel came back opened',
      published_by_accident: 'Published by accident',
      found_print: 'Print or paper found',
      own_device: 'Own or unknown device used',
      key_or_tag_lost: 'Key or tag lost',
      process_deviation: 'A work process was not followed',
      unlawful_instruction: 'Instruction that is not allowed',
      data_minimisation: 'More data is kept than needed',
      other: 'Something else',
    },
    dataOf: { client: 'A client', optimo: 'Optimo itself', both: 'Both', unknown: 'I do not know' },
    noticed: {
      now: 'Just now',
      today: 'Earlier today',
      yesterday: 'Yesterday',
      longer: 'Longer ago',
      unknown: 'I do not know',
    },
    contacts: {
      ictPartner: 'IT partner',
      remoteWipe: 'Remote wipe',
      philadelphia: 'Philadelphia reception',
      officeManager: 'Office manager',
      webPartner: 'Website support',
      police: 'Police (when stolen)',
    },
    masked: {
      bsn: 'citizen service numbers (BSN)',
      iban: 'bank account numbers (IBAN)',
      emails: 'a list of email addresses',
      phones: 'a list of telephone numbers',
    },
  },
};
