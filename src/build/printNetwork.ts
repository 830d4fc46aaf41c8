import { existsSync, readFileSync } from 'node:fs'
import { formatIssue, type Issue } from '../compiler/compile'
import { compileSpecification } from '../compiler/entries/compileSpecification'
import { readSpecificationFile } from '../compiler/entries/readSpecificationFile'
import { printLayerTable } from '../network/describe/layerTable'
import { fail, parseCommandLine } from './commandLine'
import { makeNetworkData } from './data/networkData'

// `npm run network -- content/cnn/resnet.network.yaml resnet50`: prints the table of its layers, or with `--json` its
// data.
const usage = 'Name a specification: npm run network -- content/cnn/resnet.network.yaml resnet50'
const commandArguments = parseCommandLine(
  { allowPositionals: true, options: { json: { type: 'boolean', default: false } } },
  usage,
)
const [path, wantedVariant] = commandArguments?.positionals ?? []
const asJson = commandArguments?.values.json

function printNetwork(path: string) {
  const issues: Issue[] = []
  const draft = readSpecificationFile({ path, bytes: readFileSync(path) }, (path) => (at, message) => {
    issues.push({ path, ...at, message })
  })
  const compiled = draft && compileSpecification(draft)
  for (const issue of issues) fail(formatIssue(issue))
  if (!compiled) return
  const networks = compiled.networks.filter(
    ({ variant }) => wantedVariant === undefined || variant === wantedVariant,
  )
  if (networks.length === 0) {
    fail(
      `${path} has no variant "${wantedVariant}". It has ${compiled.networks.map(({ variant }) => variant).join(', ')}.`,
    )
  } else if (asJson)
    console.log(JSON.stringify(makeNetworkData(path, compiled.specification, networks), null, 1))
  else if (wantedVariant !== undefined || networks.length === 1) console.log(printLayerTable(networks[0]!))
  else {
    for (const { variant, parameters, multiplyAdds } of networks) {
      console.log(
        `${variant}: ${parameters.toLocaleString('en')} parameters, ${multiplyAdds.toLocaleString('en')} multiply-adds`,
      )
    }
  }
}

if (commandArguments && path === undefined) fail(usage)
else if (path === undefined) process.exitCode = 1
else if (!existsSync(path)) fail(`There is no file ${path}.`)
else printNetwork(path)
