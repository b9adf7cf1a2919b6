/**
 * The walls of the house. Law is data, meaning is code, and the auditor never sees the model: a
 * wall that only people watch is no wall. `npm run walls` checks them; tests/walls.test.ts proves
 * that they bite.
 */

/** An outside library has one home; everybody else goes through it. */
const libraryAtHome = (library, home) => ({
  name: `${library}-at-home`,
  comment: `${library} is named in ${home} only, so that it can be replaced there.`,
  severity: 'error',
  from: { path: '^(solver|api|web)/', pathNot: home },
  to: { path: `(^|/)node_modules/${library}/` },
})

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The nouns stand on nothing: neither libraries nor other folders.',
      severity: 'error',
      from: { path: '^solver/domain/' },
      to: { pathNot: '^solver/domain/' },
    },
    {
      name: 'rule-is-only-the-law',
      severity: 'error',
      from: { path: '^solver/rules/([^/]+)/rule[.]ts$' },
      to: { pathNot: '^(solver/domain/|solver/rules/rule[.]ts$|node_modules/zod/)' },
    },
    {
      name: 'check-sees-only-the-plan',
      comment: 'What the auditor recounts must not lean on what the solver was told.',
      severity: 'error',
      from: { path: '^solver/rules/([^/]+)/check[.]ts$' },
      to: { pathNot: '^(solver/domain/|solver/audit/replay[.]ts$|solver/rules/$1/rule[.]ts$)' },
    },
    {
      name: 'constraint-sees-no-audit',
      severity: 'error',
      from: { path: '^solver/(rules/([^/]+)/constraint[.]ts$|itinerant/)' },
      to: { path: '^solver/(audit|report)/|/check[.]ts$|^solver/rules/checks[.]ts$' },
    },
    {
      name: 'audit-cannot-reach-the-solver',
      severity: 'error',
      from: { path: '^solver/audit/' },
      to: {
        path: '^solver/(model|engine|goals|itinerant)/|^solver/(solve|propose|conflict)|/constraint[.]ts$|^solver/rules/constraints[.]ts$',
        reachable: true,
      },
    },
    {
      name: 'dossier-needs-no-node',
      comment:
        'A dossier is checked in a browser as well, with the network unplugged; the page knows no Node.',
      severity: 'error',
      from: { path: '^solver/(dossier/|browser[.]ts$)' },
      to: {
        path: '^(node:)?(buffer|child_process|crypto|fs|module|os|path|process|stream|url|worker_threads|zlib)(/|$)',
        reachable: true,
      },
    },
    {
      name: 'certificate-is-checked-without-a-solver',
      comment:
        'Whoever checks a bound adds and multiplies; no model is built and nothing is solved.',
      severity: 'error',
      from: {
        path: '^solver/certificate/(bound|certificate|check|exact|point|shape|versions)[.]ts$',
      },
      to: {
        path: '^solver/(model|engine|goals|itinerant|rules|audit)/|^solver/(solve|propose|conflict)',
        reachable: true,
      },
    },
    {
      name: 'report-cannot-reach-the-solver',
      comment: 'Reported figures come from the audit, never from the model.',
      severity: 'error',
      from: { path: '^solver/report/' },
      to: { path: '^solver/(model|engine|goals|itinerant)/|/constraint[.]ts$', reachable: true },
    },
    {
      name: 'dossier-cannot-reach-the-solver',
      comment:
        'Whoever checks a dossier recounts from what it holds; nobody solves anything again.',
      severity: 'error',
      from: { path: '^solver/dossier/' },
      to: {
        path: '^solver/(model|engine|goals|itinerant)/|^solver/(solve|propose|conflict)|/constraint[.]ts$|^solver/rules/constraints[.]ts$',
        reachable: true,
      },
    },
    {
      name: 'model-sees-no-files',
      severity: 'error',
      from: { path: '^solver/(model|goals)/' },
      to: { path: '^solver/(intake|workbook|audit|report|sample|engine/(?!engine[.]ts$))' },
    },
    {
      name: 'solver-stands-alone',
      severity: 'error',
      from: { path: '^solver/' },
      to: { path: '^(api|web)/' },
    },
    {
      name: 'api-uses-the-front-door',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(solver|web)/', pathNot: '^solver/index[.]ts$' },
    },
    {
      name: 'page-uses-contract-and-its-door',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(solver|api)/', pathNot: '^(api/contract[.]ts|solver/browser[.]ts)$' },
    },
    {
      name: 'page-takes-only-types-from-the-contract',
      comment: 'The contract names the whole solver; its types cost the page nothing.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-door-needs-no-engine-and-no-files',
      comment:
        'What this door can reach ends up in the browser: nouns, words, the audit and the checks of a dossier.',
      severity: 'error',
      from: { path: '^solver/browser[.]ts$' },
      to: {
        path: '^solver/(?!domain/|report/|audit/|dossier/|process/|certificate/(bound|certificate|check|exact|point|shape|versions)[.]ts$|rules/(definitions/|([^/]+/(check|rule)|checks|index|rule)[.]ts$)|browser[.]ts$)',
        reachable: true,
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(solver|api|web)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'tests-share-only-the-kit',
      severity: 'error',
      from: { path: '^tests/.+[.]test[.]ts$' },
      to: { path: '^tests/.+[.]test[.]ts$' },
    },
    libraryAtHome('exceljs', '^solver/workbook'),
    libraryAtHome('yauzl', '^solver/workbook'),
    libraryAtHome('docx', '^solver/word/library[.]ts$'),
    libraryAtHome('highs', '^solver/engine/highs'),
    libraryAtHome('javascript-lp-solver', '^solver/engine/javascript[.]ts$'),
    libraryAtHome('@noble', '^solver/dossier/crypto[.]ts$'),
    libraryAtHome('yaml', '^solver/intake/policy[^/]*[.]ts$'),
    libraryAtHome('commander', '^api/cli'),
    libraryAtHome('(fastify|@fastify)', '^api/'),
    libraryAtHome('vite', '^api/'),
    libraryAtHome('better-auth', '^api/access/auth[.]ts$'),
    libraryAtHome('@node-rs', '^api/access/passwords[.]ts$'),
    libraryAtHome('d3[^/]*', '^web/'),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file nobody uses and that uses nobody is left over; broken children of tests are started by name, and the page is built with no-schemas by name.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '[.]d[.]m?ts$|^web/no-schemas[.]ts$|^tests/(kit/children/|mutation/[^/]+[.]mjs$)',
      },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere would let a wall pass unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      from: { path: '^(solver|api|web)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
