import { describe, expect, it } from 'vitest'
import { makeHostingFiles } from '../../../src/build/site/hostingFiles'
import { makePolicy } from '../../../src/build/site/strictPolicy'

const policy = makePolicy(["'sha256-a+b/c='"])

describe('makeHostingFiles', () => {
  const files = makeHostingFiles(policy, '/history/')

  it('repeats the policy for each host', () => {
    expect([...files.keys()]).toEqual(['_headers', 'hosting/nginx.conf', 'hosting/Caddyfile'])
    expect(files.get('_headers')).toMatch(/^\/history\/\*\n {2}Content-Security-Policy: default-src 'none'; /)
    expect(files.get('_headers')).toContain(`  Content-Security-Policy: ${policy}\n`)
    expect(
      files.get('hosting/nginx.conf')!.split(`add_header Content-Security-Policy "${policy}" always;`),
    ).toHaveLength(3)
    expect(files.get('hosting/Caddyfile')).toContain(`  Content-Security-Policy "${policy}"\n`)
  })

  it('lets browsers keep files whose names change with them', () => {
    const cached = 'public, max-age=31536000, immutable'
    expect(files.get('_headers')).toContain(`/history/assets/*\n  Cache-Control: ${cached}\n`)
    expect(files.get('hosting/nginx.conf')).toContain(`add_header Cache-Control "${cached}" always;`)
    expect(files.get('hosting/Caddyfile')).toContain(`header /history/assets/* Cache-Control "${cached}"`)
  })
})
