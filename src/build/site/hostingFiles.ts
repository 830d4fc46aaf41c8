/**
 * Settings for hosts, which repeat the policy that is also in each page, so that it holds for workers too, and let browsers keep
 * files that never change. By path in the site: `_headers` as Netlify and Cloudflare Pages read it, and parts of the
 * configuration of nginx and Caddy.
 */
export function makeHostingFiles(policy: string, base: string): ReadonlyMap<string, string> {
  const headers = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ] as const
  const forever = ['Cache-Control', 'public, max-age=31536000, immutable'] as const
  const list = (
    format: (name: string, value: string) => string,
    all: readonly (readonly [string, string])[],
  ) => all.map(([name, value]) => format(name, value)).join('\n')
  return new Map([
    [
      '_headers',
      `${base}*
${list((name, value) => `  ${name}: ${value}`, headers)}
${base}assets/*
${list((name, value) => `  ${name}: ${value}`, [forever])}
`,
    ],
    [
      'hosting/nginx.conf',
      `# For a "server" block whose root is the folder with the site. nginx takes no header from the block around a location that
# has headers of its own, so they are repeated.
error_page 404 ${base}404.html;
${list((name, value) => `add_header ${name} "${value}" always;`, headers)}
location ${base}assets/ {
${list((name, value) => `  add_header ${name} "${value}" always;`, [...headers, forever])}
}
`,
    ],
    [
      'hosting/Caddyfile',
      `# For a site block, after "root" and before "file_server".
header {
${list((name, value) => `  ${name} "${value}"`, headers)}
}
header ${base}assets/* ${forever[0]} "${forever[1]}"
handle_errors {
  rewrite * ${base}404.html
  file_server
}
`,
    ],
  ])
}
