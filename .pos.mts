import nlp from 'compromise/two'
for (const t of process.argv.slice(2)) console.log(nlp(t).json()[0].terms.map((x:any)=>`${x.text}:${x.tags.join('/')}`).join('  '))
