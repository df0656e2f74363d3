import { readdirSync, readFileSync } from 'node:fs';
import { readSettings } from '../../bot/settings/settings';
import { BicepFile, type BicepObject } from '../support/bicep';

const modules = ['alerts', 'bot', 'monitoring', 'network', 'storage', 'web'] as const;
const environments = ['test', 'production'] as const;

let main: BicepFile;
let files: Readonly<Record<(typeof modules)[number], BicepFile>>;
beforeAll(async () => {
  main = await BicepFile.read('main.bicep');
  const read = modules.map(async (name) => [name, await BicepFile.read(`modules/${name}.bicep`)] as const);
  files = Object.fromEntries(await Promise.all(read)) as typeof files;
});
const all = () => [main, ...Object.values(files)];

// Types and versions of resources are not checked here: the Bicep compiler is on no registry we may use.
describe('[E.4] the Bicep of deployment/', () => {
  test('is Bicep, all of it; what is not would be found', async () => {
    expect(readdirSync('deployment/modules')).toEqual(modules.map((name) => `${name}.bicep`));
    expect(all().filter(({ root }) => root.hasError)).toEqual([]);
    expect((await BicepFile.parse('param name string =\nresource {')).root.hasError).toBe(true);
  });

  test('describes every parameter and output', () => {
    for (const file of all()) {
      const declared = [...file.declared('parameter'), ...file.declared('output')];
      expect(declared.length).toBeGreaterThan(0);
      expect(file.descriptions).toBe(declared.length);
    }
  });

  test.each(environments)('%s gives every parameter that must be given, and none that is unknown', (name) => {
    const given = Object.keys(parametersOf(name));
    expect(main.declared('parameter')).toEqual(expect.arrayContaining(given));
    const mandatory = [...main.text.matchAll(/^param (\w+) \w+$/gm)].map(([, parameter]) => parameter);
    expect(mandatory).toEqual(['name', 'alertEmail']);
    expect(given).toEqual(expect.arrayContaining(mandatory));
  });

  test('test and production share no name', () => {
    const [one, other] = environments.map((name) => parametersOf(name)['name']?.value);
    expect(one).not.toBe(other);
  });

  test('hands each module what it asks for', () => {
    for (const [name, file] of Object.entries(files)) {
      const body = new RegExp(`^module ${name} 'modules/${name}\\.bicep' = \\{$([\\s\\S]*?)^\\}$`, 'm');
      const [, given = ''] = body.exec(main.text) ?? [];
      const names = [...given.matchAll(/^ {4}(\w+):/gm)].map(([, parameter]) => parameter);
      expect(names.sort()).toEqual([...file.declared('parameter')].sort());
    }
  });

  test('[S52] holds no secret, and asks for none', () => {
    for (const file of all()) {
      expect(file.text).not.toMatch(/listKeys|listAccountSas|AccountKey|password:|AppPassword|@secure/iu);
      expect(file.strings.filter((text) => /^[a-z0-9+/]{40,}=*$/i.test(text))).toEqual([]);
    }
  });
});

describe('[E.2] storage and identity', () => {
  test('the account has no keys and is open to nobody', () => {
    expect(files.storage.resource('Microsoft.Storage/storageAccounts')).toMatchObject({
      properties: {
        allowBlobPublicAccess: 'false',
        allowCrossTenantReplication: 'false',
        allowSharedKeyAccess: 'false',
        minimumTlsVersion: "'TLS1_2'",
        supportsHttpsTrafficOnly: 'true',
      },
    });
  });

  test('each identity has the roles for its own table, container and queue, and no other', () => {
    const given = files.storage.resources('Microsoft.Authorization/roleAssignments');
    expect(given.map(({ scope }) => scope)).toEqual(['tables[place]', 'containers[place]', 'queues[place]']);
    for (const each of given)
      expect(each).toMatchObject({
        properties: { principalId: 'space.principalId', principalType: "'ServicePrincipal'" },
      });
    // Table, Blob and Queue Data Contributor: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
    expect(guidsIn(files.storage)).toEqual([
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    ]);
    const spaces = [...main.text.matchAll(/name: (\S+)\n +principalId: (\w+)\.properties/g)];
    expect(spaces.map(([, name, identity]) => [name, identity])).toEqual([
      ["'veilig'", 'identity'],
      ['restoreTable', 'identity'],
      ["'veiligstaging'", 'stagingIdentity'],
    ]);
  });

  test('the account is shut to every network but the subnet of the web app, and is not deleted by mistake', () => {
    expect(files.storage.resource('Microsoft.Storage/storageAccounts')).toMatchObject({
      properties: { networkAcls: { defaultAction: "'Deny'", bypass: "'None'" } },
    });
    expect(files.network.text).toContain("service: 'Microsoft.Storage'");
    for (const type of ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'])
      expect(files.web.resource(type)).toMatchObject({
        properties: { virtualNetworkSubnetId: 'subnetId', vnetRouteAllEnabled: 'true' },
      });
    expect(files.storage.resource('Microsoft.Authorization/locks')).toMatchObject({
      scope: 'account',
      properties: { level: "'CanNotDelete'" },
    });
  });

  test('who looks into tables or files past the bot leaves a trace', () => {
    const traces = files.storage.resources('Microsoft.Insights/diagnosticSettings');
    expect(traces.map(({ scope }) => scope)).toEqual(['tableService', 'blobService']);
    for (const trace of traces)
      expect(trace).toMatchObject({ properties: { workspaceId: 'workspaceId', logs: 'everyAccess' } });
    for (const what of ['StorageRead', 'StorageWrite', 'StorageDelete'])
      expect(files.storage.text).toContain(`category: '${what}'`);
  });

  test('telemetry is sent with the identity alone, and its role is for that', () => {
    expect(files.monitoring.resource('Microsoft.Insights/components')).toMatchObject({
      properties: {
        DisableLocalAuth: 'true',
        WorkspaceResourceId: 'workspace.id',
        IngestionMode: "'LogAnalytics'",
      },
    });
    expect(files.monitoring.resource('Microsoft.Authorization/roleAssignments')).toMatchObject({
      scope: 'insights',
      properties: { principalId: 'principalId', principalType: "'ServicePrincipal'" },
    });
    // Monitoring Metrics Publisher.
    expect(guidsIn(files.monitoring)).toEqual(['3913510d-42f4-4e42-8a64-420c390055eb']);
  });

  test('no role is given anywhere else', () => {
    const giving = all().filter(
      (file) => file.resources('Microsoft.Authorization/roleAssignments').length > 0,
    );
    expect(giving).toEqual([files.monitoring, files.storage]);
  });
});

describe('[E.1] the web app', () => {
  const siteTypes = ['Microsoft.Web/sites', 'Microsoft.Web/sites/slots'];

  test.each(siteTypes)('%s runs as the identity, is watched, and reached by TLS alone', (type) => {
    expect(files.web.resource(type)).toMatchObject({
      identity: type === siteTypes[0] ? 'runsAs' : 'stagingRunsAs',
      properties: {
        httpsOnly: 'true',
        siteConfig: {
          linuxFxVersion: "'NODE|22-lts'",
          appCommandLine: "'npm run serve'",
          alwaysOn: type === siteTypes[0] ? 'true' : 'false',
          healthCheckPath: "'/healthz'",
          ftpsState: "'Disabled'",
          minTlsVersion: "'1.2'",
          scmMinTlsVersion: "'1.2'",
          remoteDebuggingEnabled: 'false',
        },
      },
    });
  });

  test('nobody publishes with a password, to neither', () => {
    const policies = files.web.resources('basicPublishingCredentialsPolicies');
    expect(policies.map(({ name }) => name)).toEqual(["'ftp'", "'scm'", "'ftp'", "'scm'"]);
    for (const policy of policies) expect(policy).toMatchObject({ properties: { allow: 'false' } });
  });

  test('the plan may have slots, for all sizes it can be given', () => {
    expect(files.web.resource('Microsoft.Web/sites/slots')).toMatchObject({
      parent: 'site',
      name: "'staging'",
    });
    const [, allowed = ''] = /@allowed\(\[(.*)\]\)\nparam planSize/.exec(main.text) ?? [];
    expect(allowed).toContain("'P0v3'");
    expect(allowed).not.toMatch(/'[BDF]\d'/);
  });

  test('the staging slot works on tables of its own, and what is of production stays there in a swap', () => {
    const [production, staying, staging] = files.web.resources('config');
    const written = (settings: BicepObject | undefined) => settings?.['properties'] as string;
    const own = (settings: BicepObject | undefined) =>
      [...written(settings).matchAll(/^ +([A-Z_]+|MicrosoftAppId):/gm)].map(([, name]) => name).sort();
    expect(written(production)).toContain("TABLE_NAME: 'veilig'");
    expect(written(staging)).toContain("TABLE_NAME: 'veiligstaging'");
    expect(staying).toMatchObject({ name: "'slotConfigNames'" });
    const stays = /appSettingNames: \[([^\]]*)\]/.exec(files.web.text)?.[1]?.match(/\w+/g) ?? [];
    expect(own(production)).toEqual([...stays].sort());
    expect(stays).toEqual(expect.arrayContaining(own(staging)));
    // Its sign of life would pass for production's.
    expect(own(staging)).not.toContain('APPLICATIONINSIGHTS_CONNECTION_STRING');
  });

  test('the settings are ones the bot starts with, and authentication stays on', () => {
    const names = [...files.web.text.matchAll(/^ +((?:Microsoft|[A-Z])[A-Za-z_]+): (.*)$/gm)];
    const values: Readonly<Record<string, string>> = {
      MicrosoftAppId: '0b0b0b0b-0000-4000-8000-000000000001',
      MicrosoftAppTenantId: '0a0a0a0a-0000-4000-8000-000000000001',
      AZURE_STORAGE_ACCOUNT: 'optimoveilig',
      PUBLIC_URL: 'https://optimoveilig.azurewebsites.net',
      ORGANISATION_FILE: '',
      APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=00000000-0000-4000-8000-000000000000',
    };
    const environment = Object.fromEntries(
      names.map(([, name = '', value = '']) => [name, values[name] ?? value.replaceAll("'", '')]),
    );
    expect(readSettings(environment)).toMatchObject({ authenticate: true, appId: values['MicrosoftAppId'] });
    expect(environment).toMatchObject({
      HOST: '0.0.0.0',
      MicrosoftAppType: 'UserAssignedMSI',
      WEBSITE_RUN_FROM_PACKAGE: '1',
    });
    expect(environment).not.toHaveProperty('BOT_AUTH');
  });

  test('the bot is registered with that identity, for Teams, and Teams speaks to production', () => {
    expect(files.bot.resource('Microsoft.BotService/botServices')).toMatchObject({
      properties: {
        endpoint: "'https://${domain}/api/messages'",
        msaAppId: 'botId',
        msaAppMSIResourceId: 'identityId',
        msaAppType: "'UserAssignedMSI'",
        disableLocalAuth: 'true',
      },
    });
    const channels = files.bot.resources('channels');
    expect(channels.map(({ name }) => name)).toEqual([
      "'MsTeamsChannel'",
      "'WebChatChannel'",
      "'DirectLineChannel'",
    ]);
    // Every site of the two channels that Azure adds by itself is closed.
    expect(files.bot.text.match(/siteName:/g)).toHaveLength(2);
    expect(files.bot.text.match(/isEnabled: false/g)).toHaveLength(2);
    expect(files.web.text).toMatch(/output domain string = site\.properties\.defaultHostName/);
  });
});

describe('[E.2] somebody is warned', () => {
  const rule = (name: string) =>
    files.alerts
      .resources('Microsoft.Insights/scheduledQueryRules')
      .find((each) => each['name'] === `'\${name}-${name}'`);

  test.each([
    ['statutory-undelivered', 'veilig.statutory.undelivered', '0', "'GreaterThan'"],
    ['reports-untaken', 'veilig.reports.untaken', '0', "'GreaterThan'"],
    ['statutory-another', 'veilig.statutory.undelivered', '0', "'GreaterThan'"],
    ['outbox-age', 'veilig.outbox.age', 'outboxAgeSeconds', "'GreaterThan'"],
    ['refusals', 'veilig.refusals', '50', "'GreaterThan'"],
    ['silent', 'veilig.outbox.age', '1', "'LessThan'"],
  ])('%s reads %s', (name, metric, threshold, operator) => {
    const found = rule(name);
    expect(found).toMatchObject({
      properties: {
        enabled: 'true',
        scopes: '[workspaceId]',
        actions: { actionGroups: '[people.id]' },
      },
    });
    const { criteria } = found?.['properties'] as { criteria: { allOf: string } };
    expect(criteria.allOf).toContain(`query: 'AppMetrics | where Name == "${metric}"`);
    expect(criteria.allOf).toContain(`threshold: ${threshold}\n`);
    expect(criteria.allOf).toContain(`operator: ${operator}\n`);
  });

  test('there is no rule beside these, and no answer of the site with an error goes unseen', () => {
    expect(files.alerts.resources('Microsoft.Insights/scheduledQueryRules')).toHaveLength(6);
    const failing = files.alerts.resource('Microsoft.Insights/metricAlerts');
    expect(failing).toMatchObject({ properties: { enabled: 'true', scopes: '[siteId]' } });
    expect(JSON.stringify(failing)).toMatch(
      /metricNamespace: 'Microsoft\.Web\/sites'.*metricName: 'Http5xx'/,
    );
    expect(JSON.stringify(failing)).toContain('actionGroupId: people.id');
  });

  test('the warning goes to the address that was given', () => {
    const people = files.alerts.resource('Microsoft.Insights/actionGroups');
    expect(people).toMatchObject({ properties: { enabled: 'true' } });
    expect(JSON.stringify(people)).toContain('emailAddress: email');
  });

  test('of the web app, addresses with a secret in them are not kept', () => {
    const [logs] = files.web.resources('Microsoft.Insights/diagnosticSettings');
    expect(logs).toMatchObject({ scope: 'site', properties: { workspaceId: 'workspaceId' } });
    expect(JSON.stringify(logs)).toContain("category: 'AppServiceConsoleLogs'");
    expect(JSON.stringify(logs)).not.toContain('AppServiceHTTPLogs');
  });
});

const parametersOf = (environment: string) =>
  (
    JSON.parse(readFileSync(`deployment/main.${environment}.parameters.json`, 'utf8')) as {
      readonly parameters: Readonly<Record<string, { readonly value: unknown }>>;
    }
  ).parameters;

const guidsIn = ({ strings }: BicepFile): readonly string[] =>
  strings.filter((text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
