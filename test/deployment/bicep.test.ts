import { readFileSync } from 'node:fs';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A Bicep value as far as these tests look: nested objects, with everything else as it is written. */
interface BicepObject {
  readonly [key: string]: string | BicepObject;
}

let parser: Parser;
let main: Node;
beforeAll(async () => {
  await Parser.init();
  const bicep = await Language.load(readFileSync('node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm'));
  parser = new Parser().setLanguage(bicep);
  main = parse('deployment/main.bicep');
});

// Types and versions of resources are not checked here: the Bicep compiler is on no registry we may use.
describe('deployment/main.bicep', () => {
  test('is Bicep, and knows every parameter it is given', () => {
    expect(main.hasError).toBe(false);
    const given = JSON.parse(readFileSync('deployment/main.parameters.json', 'utf8')) as {
      parameters: object;
    };
    const known = ofType(main, 'parameter_declaration').map(({ namedChildren }) => namedChildren[0]?.text);
    expect(known).toEqual(expect.arrayContaining(Object.keys(given.parameters)));
  });

  test('describes every parameter and output', () => {
    const declared = [...ofType(main, 'parameter_declaration'), ...ofType(main, 'output_declaration')];
    expect(declared.length).toBeGreaterThan(0);
    expect(ofType(main, 'decorators').filter(({ text }) => text.includes('@description('))).toHaveLength(
      declared.length,
    );
  });

  test('the storage account opens to the identity only, and only with its table role', () => {
    expect(resourceOf('Microsoft.Storage/storageAccounts')).toMatchObject({
      properties: {
        allowBlobPublicAccess: 'false',
        allowSharedKeyAccess: 'false',
        minimumTlsVersion: "'TLS1_2'",
        supportsHttpsTrafficOnly: 'true',
      },
    });
    expect(resourceOf('Microsoft.Authorization/roleAssignments')).toMatchObject({
      scope: 'storage',
      properties: {
        principalId: 'identity.properties.principalId',
        principalType: "'ServicePrincipal'",
        roleDefinitionId: 'tableDataContributor',
      },
    });
    expect(main.text).toContain("'0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'");
  });

  test('the web app is always on, watched, and reached by TLS alone', () => {
    expect(resourceOf('Microsoft.Web/sites')).toMatchObject({
      identity: { type: "'UserAssigned'" },
      properties: {
        httpsOnly: 'true',
        siteConfig: {
          linuxFxVersion: "'NODE|22-lts'",
          appCommandLine: "'npm run serve'",
          alwaysOn: 'true',
          healthCheckPath: "'/healthz'",
          ftpsState: "'Disabled'",
          minTlsVersion: "'1.2'",
        },
      },
    });
    expect(resourceOf('basicPublishingCredentialsPolicies')).toMatchObject({
      properties: { allow: 'false' },
    });
  });

  test('the settings are those of design §6, none of them a secret, and authentication stays on', () => {
    const { properties } = resourceOf('config');
    expect(properties).toMatchObject({
      MicrosoftAppType: "'UserAssignedMSI'",
      MicrosoftAppId: 'identity.properties.clientId',
      MicrosoftAppTenantId: 'identity.properties.tenantId',
      AZURE_STORAGE_ACCOUNT: 'storage.name',
      ORGANISATION_FILE: 'organisationFile',
    });
    expect(properties).not.toHaveProperty('BOT_AUTH');
    expect(main.text).not.toMatch(/listKeys|AccountKey|password:|MicrosoftAppPassword|@secure/iu);
  });

  test('the bot is registered with that identity, for Teams', () => {
    expect(resourceOf('Microsoft.BotService/botServices')).toMatchObject({
      properties: {
        endpoint: "'https://${site.properties.defaultHostName}/api/messages'",
        msaAppId: 'identity.properties.clientId',
        msaAppMSIResourceId: 'identity.id',
        msaAppType: "'UserAssignedMSI'",
        disableLocalAuth: 'true',
      },
    });
    expect(resourceOf('channels')).toMatchObject({ name: "'MsTeamsChannel'" });
  });
});

function parse(file: string): Node {
  const tree = parser.parse(readFileSync(file, 'utf8'));
  if (!tree) throw new Error(`${file} could not be parsed`);
  return tree.rootNode;
}

const ofType = (node: Node, type: string): Node[] =>
  node.descendantsOfType(type).filter((found): found is Node => found !== null);

/** The bodies of all resources of a type, its version aside. */
function resourcesOf(type: string): BicepObject[] {
  return ofType(main, 'resource_declaration')
    .filter(({ namedChildren }) =>
      namedChildren.some((child) => child?.type === 'string' && typeOf(child) === type),
    )
    .flatMap(({ namedChildren }) => namedChildren.filter((child) => child?.type === 'object'))
    .map((body) => valueOf(body));
}

function resourceOf(type: string): BicepObject {
  const [resource] = resourcesOf(type);
  if (!resource) throw new Error(`no resource of type ${type}`);
  return resource;
}

const typeOf = ({ text }: Node): string => text.slice(1, -1).replace(/@.*/u, '');

function valueOf(object: Node): BicepObject {
  const properties = object.namedChildren.filter((child) => child?.type === 'object_property');
  return Object.fromEntries(
    properties.flatMap((property) => {
      const [key, value] = property?.namedChildren ?? [];
      if (!key || !value) return [];
      return [[key.text, value.type === 'object' ? valueOf(value) : value.text]];
    }),
  );
}
