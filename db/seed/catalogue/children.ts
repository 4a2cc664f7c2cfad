import type { DemoCategory } from "./demo-category.ts";

/** For school and for after school. */
export const children: DemoCategory = {
  slug: "enfants",
  nameFr: "Enfants & école",
  nameEn: "Children & school",
  descriptionFr: "De la rentrée à la récréation : cartables, cahiers, ardoises, poupées et ballons.",
  descriptionEn: "From the first day of term to break time: satchels, notebooks, slates, dolls and balls.",
  products: [
    {
      slug: "cartable",
      nameFr: "Cartable toile et wax",
      nameEn: "Canvas and wax satchel",
      summaryFr: "Dos rembourré, fond qui ne boit pas l'eau, poche en pagne : six ans d'école.",
      summaryEn: "Padded back, waterproof base, wax-print pocket: six years of school.",
      descriptionFr:
        "Toile épaisse, coutures doublées aux bretelles, là où tout lâche d'habitude. Deux boucles que des " +
        "petits doigts ouvrent seuls. Il contient l'ardoise à plat et le goûter debout.",
      descriptionEn:
        "Thick canvas, with double stitching at the straps, where others give way. Two buckles that small " +
        "fingers can open. It holds the slate flat and the snack upright.",
      searchWords:
        "cartable cartables sac école ecole school bag backpack satchel sac à dos rentrée suku kotoku",
      altFr: "Cartable indigo et terre cuite, poche en wax",
      altEn: "Indigo and terracotta satchel with a wax-print pocket",
      morePictures: [
        {
          altFr: "Le cartable ouvert, plein de cahiers et de règles",
          altEn: "The satchel open, full of notebooks and rulers",
        },
      ],
      variants: [
        { sku: "CRT-01", nameFr: "Primaire, 30 cm", nameEn: "Primary, 30 cm", priceXof: 8_500, onHand: 21 },
        { sku: "CRT-02", nameFr: "Collège, 38 cm", nameEn: "Secondary, 38 cm", priceXof: 11_000, onHand: 14 },
      ],
    },
    {
      slug: "cahiers-d-ecole",
      nameFr: "Cahiers d'école",
      nameEn: "School notebooks",
      summaryFr: "Grands carreaux, papier qui ne boit pas l'encre, couverture plastifiée.",
      summaryEn: "French-ruled, paper that does not blot, laminated cover.",
      descriptionFr:
        "La ligature tient même quand on arrache une page du milieu. Étiquette pour le nom au recto, tables " +
        "de multiplication au dos. Le paquet de dix revient moins cher que dix cahiers.",
      descriptionEn:
        "The binding holds even when a middle page is torn out. A name label on the front, times tables on " +
        "the back. Ten in a pack cost less than ten apart.",
      searchWords:
        "cahier cahiers notebook notebooks exercise book école ecole agbalẽ agbale 200 pages 100 pages rentrée",
      altFr: "Trois cahiers de couleur et un crayon",
      altEn: "Three coloured notebooks and a pencil",
      variants: [
        { sku: "CAH-01", nameFr: "100 pages", nameEn: "100 pages", priceXof: 350, onHand: 150 },
        { sku: "CAH-02", nameFr: "200 pages", nameEn: "200 pages", priceXof: 600, onHand: 130 },
        {
          sku: "CAH-03",
          nameFr: "Paquet de 10 × 100 pages",
          nameEn: "Pack of 10 × 100 pages",
          priceXof: 3_000,
          compareAtXof: 3_500,
          onHand: 35,
        },
      ],
    },
    {
      slug: "ardoise",
      nameFr: "Ardoise et craies",
      nameEn: "Slate and chalk",
      summaryFr: "Cadre de bois, deux faces dont une quadrillée, chiffon et boîte de craies compris.",
      summaryEn: "Wooden frame, two sides, one of them squared, with cloth and chalk.",
      descriptionFr:
        "On écrit, on montre, on efface : le calcul mental n'a rien trouvé de mieux. Les coins du cadre " +
        "sont arrondis pour le cartable et pour le voisin.",
      descriptionEn:
        "Write, show, wipe: mental arithmetic has found nothing better. The corners of the frame are " +
        "rounded, for the satchel and for the neighbour.",
      searchWords: "ardoise ardoises slate chalk craie craies tableau école ecole cp calcul effaceur",
      altFr: "Ardoise encadrée de bois, lettres et chiffres à la craie",
      altEn: "Wood-framed slate with letters and numbers in chalk",
      variants: [
        {
          sku: "ARD-01",
          nameFr: "Ardoise et 10 craies",
          nameEn: "Slate and 10 chalks",
          priceXof: 800,
          onHand: 62,
        },
        {
          sku: "ARD-02",
          nameFr: "Craies, boîte de 100",
          nameEn: "Chalks, box of 100",
          priceXof: 1_200,
          onHand: 26,
        },
      ],
    },
    {
      slug: "crayons-de-couleur",
      nameFr: "Crayons de couleur",
      nameEn: "Colouring pencils",
      summaryFr: "Mines tendres qui ne cassent pas dans le taille-crayon ; les sept couleurs d'ici.",
      summaryEn: "Soft leads that survive the sharpener, in the seven colours of this place.",
      descriptionFr:
        "Latérite, soleil, feuille, hibiscus, lagune, tronc et nuit : chacun porte son nom. Corps " +
        "hexagonal, il ne roule pas sous les bancs. Étui de carton qui se redresse en pot.",
      descriptionEn:
        "Laterite, sun, leaf, hibiscus, lagoon, trunk and night: each one bears its name. Six-sided, so " +
        "they do not roll under benches. The card case stands up as a pot.",
      searchWords: "crayon crayons couleur colour color pencils pencil dessin drawing école ecole coloriage",
      altFr: "Étui ocre de sept crayons de couleur",
      altEn: "Ochre case of seven colouring pencils",
      variants: [
        { sku: "CRA-01", nameFr: "Étui de 7", nameEn: "Case of 7", priceXof: 1_200, onHand: 47 },
        { sku: "CRA-02", nameFr: "Étui de 14", nameEn: "Case of 14", priceXof: 2_200, onHand: 2 },
      ],
    },
    {
      slug: "trousse-en-pagne",
      nameFr: "Trousse en pagne",
      nameEn: "Wax-print pencil case",
      summaryFr: "Chutes de wax matelassées, fermeture solide, doublure lavable.",
      summaryEn: "Quilted wax offcuts, a sturdy zip, a washable lining.",
      descriptionFr:
        "Elle naît des restes de l'atelier, aucune n'est pareille à l'autre. Trente crayons ou une trousse " +
        "de toilette. La tirette est gainée de cuir pour mieux l'attraper.",
      descriptionEn:
        "It is born from the workshop's leftovers, and no two are alike. Thirty pencils, or a wash bag. The " +
        "zip pull is wrapped in leather, to catch it better.",
      searchWords: "trousse trousses plumier pencil case pagne wax école ecole zip pochette maquillage",
      altFr: "Trousse en wax vert d'où sortent deux crayons",
      altEn: "Green wax pencil case with two pencils poking out",
      variants: [{ sku: "TRO-01", nameFr: "22 cm", nameEn: "22 cm", priceXof: 2_000, onHand: 31 }],
    },
    {
      slug: "poupee-en-pagne",
      nameFr: "Poupée en pagne",
      nameEn: "Wax-print doll",
      summaryFr: "Cousue de tissu, robe qui se change, turban à nœud : elle va partout et se lave.",
      summaryEn: "Sewn from cloth, with a dress that changes and a bow: goes anywhere, washes well.",
      descriptionFr:
        "Rembourrée de kapok, sans bouton ni pièce qui se détache. Son visage est brodé, elle sourit même " +
        "de travers. Une deuxième robe attend au fond du sachet.",
      descriptionEn:
        "Filled with kapok, with no button or loose part. Her face is embroidered, and she smiles even " +
        "sideways. A second dress waits at the bottom of the bag.",
      searchWords: "poupee poupée poupées doll dolls pagne wax jouet toy bébé fille cadeau chiffon",
      altFr: "Poupée souriante en robe de wax et turban",
      altEn: "Smiling doll in a wax dress and turban",
      variants: [
        { sku: "POU-01", nameFr: "30 cm", nameEn: "30 cm", priceXof: 4_800, onHand: 10 },
        { sku: "POU-02", nameFr: "45 cm", nameEn: "45 cm", priceXof: 7_200, onHand: 3 },
      ],
    },
    {
      slug: "camion-en-fer-blanc",
      nameFr: "Camion en fer-blanc",
      nameEn: "Tin truck",
      summaryFr: "Né de boîtes de conserve et de sandales usées : il roule, il tourne, il charge.",
      summaryEn: "Born of tins and worn-out sandals: it rolls, it steers, it carries.",
      descriptionFr:
        "La longue tige dirige les roues, on le pousse debout en courant derrière. Arêtes repliées, " +
        "peinture sans plomb. La benne accepte le sable, les mangues et les petits frères raisonnables.",
      descriptionEn:
        "The long rod steers the wheels, and you run behind it upright. Folded edges, lead-free paint. The " +
        "bed takes sand, mangoes and sensible little brothers.",
      searchWords: "camion camions voiture truck car tin toy jouet fer blanc recyclé garçon boite lorry",
      altFr: "Camion jouet en fer-blanc avec sa tige de direction",
      altEn: "Tin toy truck with its steering rod",
      variants: [
        { sku: "CAM-01", nameFr: "35 cm", nameEn: "35 cm", priceXof: 5_500, onHand: 8 },
        { sku: "CAM-02", nameFr: "20 cm", nameEn: "20 cm", priceXof: 3_000, onHand: 0 },
      ],
    },
    {
      slug: "ballon",
      nameFr: "Ballon de football",
      nameEn: "Football",
      summaryFr: "Cousu, taille 5, enveloppe épaisse qui pardonne le sable et le goudron.",
      summaryEn: "Stitched, size 5, with a thick shell that forgives sand and tarmac.",
      descriptionFr:
        "Chaque panneau de couleur vient d'un pagne imprimé sur cuir synthétique. Livré gonflé à moitié, " +
        "aiguille comprise. Garanti rond, le reste dépend des joueurs.",
      descriptionEn:
        "Each coloured panel takes its tint from a cloth, printed on synthetic leather. Sent half inflated, " +
        "with its needle. Guaranteed round; the rest is up to the players.",
      searchWords: "ballon ballons foot football soccer ball bɔl sport taille 5 jeu jouet épervier",
      altFr: "Ballon de football blanc à panneaux de couleur",
      altEn: "White football with coloured panels",
      variants: [
        { sku: "BLN-01", nameFr: "Taille 5", nameEn: "Size 5", priceXof: 6_000, onHand: 16 },
        { sku: "BLN-02", nameFr: "Taille 3, enfant", nameEn: "Size 3, child", priceXof: 4_500, onHand: 22 },
      ],
    },
  ],
};
