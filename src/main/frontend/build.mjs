/**
 * Makes the stylesheet and the scripts of the pages. Maven calls it at every build; it works only when something that
 * it reads has changed since. Usage: node build.mjs OUTPUT
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[2])
const stamp = join(output, 'stamp')

const hash = (...files) => {
  const digest = createHash('sha256')
  files.forEach(file => digest.update(file).update('\0').update(readFileSync(join(here, file))))
  return digest.digest('hex')
}

const inputs = ['build.mjs', 'package.json', 'package-lock.json', ...['styles', 'scripts']
  .flatMap(folder => readdirSync(join(here, folder)).sort().map(name => `${folder}/${name}`))]
const wanted = hash(...inputs)
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0)
}
install()
await make()
writeFileSync(stamp, wanted)

/** Fetches the parts when the lock file is not the one that they were fetched by. */
function install () {
  const mark = join(here, 'node_modules', '.licet-lock')
  const lock = hash('package.json', 'package-lock.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) {
    return
  }
  console.log('fetching the parts of the pages (npm ci)')
  execFileSync('npm', ['ci', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  writeFileSync(mark, lock)
}

async function make () {
  const { build } = await import('esbuild')
  const sass = await import('sass')
  const assets = join(output, 'static', 'assets')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })

  const css = withImages(sass.compile(join(here, 'styles/licet.scss'), {
    loadPaths: [here],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
    logger: sass.Logger.silent
  }).css, assets)
  const names = { 'licet.css': named(assets, 'licet', 'css', css) }

  const scripts = await build({
    entryPoints: { licet: join(here, 'scripts/licet.js') },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    loader: { '.css': 'empty' },
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    outdir: assets,
    metafile: true,
    write: false
  })
  for (const file of scripts.outputFiles) {
    writeFileSync(file.path, unbranded(file.text))
  }
  const entry = Object.entries(scripts.metafile.outputs).find(([, made]) => made.entryPoint?.endsWith('licet.js'))
  names['licet.js'] = entry[0].split('/').pop()

  const list = join(output, 'org/licet/server/page')
  mkdirSync(list, { recursive: true })
  writeFileSync(join(list, 'assets.properties'), Object.entries(names).map(([name, made]) => `${name}=${made}\n`).join(''))
}

/** A file whose name changes with its content may be kept by browsers for ever. */
function named (folder, name, ending, content) {
  const made = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`
  writeFileSync(join(folder, made), content)
  return made
}

/** Copies the pictures that the stylesheet names. */
function withImages (css, assets) {
  const from = join(here, 'node_modules/@ministryofjustice/frontend/moj/assets/images')
  mkdirSync(join(assets, 'images'), { recursive: true })
  for (const [, picture] of css.matchAll(/url\("?\/assets\/images\/([\w.-]+)"?\)/g)) {
    cpSync(join(from, picture), join(assets, 'images', picture))
  }
  return css
}

/** The components' messages to developers name the service that they were made for; these pages are not it. */
function unbranded (script) {
  return script.replaceAll('GOV.UK Frontend', 'the components').replaceAll('GOV.UK', 'the components')
}
