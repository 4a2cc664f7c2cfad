import type { DemoCategory } from "./demo-category.ts";

/** To drink, to steep and to let melt. */
export const drinks: DemoCategory = {
  slug: "boissons",
  nameFr: "Boissons & douceurs",
  nameEn: "Drinks & sweets",
  descriptionFr:
    "Café de Kpalimé, bissap, gingembre, cacao : à boire frais, à boire chaud, à laisser fondre.",
  descriptionEn: "Kpalimé coffee, bissap, ginger, cocoa: to drink cold, to drink hot, to let melt.",
  products: [
    {
      slug: "cafe-de-kpalime",
      nameFr: "Café de Kpalimé",
      nameEn: "Kpalimé coffee",
      summaryFr: "Robusta des Plateaux, torréfié brun : corsé, rond, une pointe de cacao.",
      summaryEn: "Robusta from the Plateaux, roasted dark: full, round, with a hint of cocoa.",
      descriptionFr:
        "Le café pousse à l'ombre des grands arbres, sur les collines autour de Kpalimé. La torréfaction brune lui " +
        "donne du corps sans le brûler. Bon en filtre, en cafetière italienne ou longuement infusé à la casserole.",
      descriptionEn:
        "This coffee grows in the shade of tall trees, on the hills around Kpalimé. A dark roast gives it body " +
        "without burning it. Good through a filter, in a moka pot or steeped at length in a saucepan.",
      searchWords: "cafe café kafe kofi coffee robusta kpalime palime plateaux moulu grains ground beans",
      isFeatured: true,
      altFr: "Paquet de café de Kpalimé, tasse fumante et grains",
      altEn: "Bag of Kpalimé coffee, steaming cup and beans",
      morePictures: [
        { altFr: "La tasse vue d'en haut, sur sa soucoupe", altEn: "The cup seen from above, on its saucer" },
        {
          altFr: "Branche de caféier chargée de cerises rouges",
          altEn: "Branch of a coffee tree laden with red cherries",
        },
      ],
      variants: [
        { sku: "CAF-01", nameFr: "Moulu, 250 g", nameEn: "Ground, 250 g", priceXof: 2_500, onHand: 45 },
        {
          sku: "CAF-02",
          nameFr: "En grains, 250 g",
          nameEn: "Whole beans, 250 g",
          priceXof: 2_500,
          onHand: 30,
        },
        {
          sku: "CAF-03",
          nameFr: "En grains, 1 kg",
          nameEn: "Whole beans, 1 kg",
          priceXof: 9_000,
          onHand: 10,
        },
      ],
    },
    {
      slug: "fleurs-de-bissap",
      nameFr: "Fleurs de bissap séchées",
      nameEn: "Dried hibiscus flowers",
      summaryFr: "Calices rouges d'hibiscus, entiers et propres : trois litres de boisson par sachet.",
      summaryEn: "Red hibiscus calyces, whole and clean: three litres of drink from one bag.",
      descriptionFr:
        "Rincez, infusez dix minutes hors du feu avec du gingembre et de la menthe, sucrez tiède, servez " +
        "glacé. Les fleurs servent une seconde fois, en confiture. Attention aux chemises blanches.",
      descriptionEn:
        "Rinse, steep for ten minutes off the heat with ginger and mint, sweeten while warm, serve iced. " +
        "The flowers serve again, as jam. Mind your white shirts.",
      searchWords: "bissap bisap hibiscus sorrel oseille guinée fleur fleurs karkade folere jus rouge tisane",
      isFeatured: true,
      altFr: "Sachet de fleurs de bissap séchées",
      altEn: "Bag of dried hibiscus flowers",
      morePictures: [
        {
          altFr: "Verre de bissap glacé, citron et menthe",
          altEn: "Glass of iced hibiscus drink with lime and mint",
        },
      ],
      variants: [
        { sku: "BIS-01", nameFr: "100 g", nameEn: "100 g", priceXof: 700, onHand: 65 },
        { sku: "BIS-02", nameFr: "500 g", nameEn: "500 g", priceXof: 3_000, onHand: 14 },
      ],
    },
    {
      slug: "jus-de-gingembre",
      nameFr: "Jus de gingembre",
      nameEn: "Ginger juice",
      summaryFr: "Gingembre frais râpé, ananas, citron : ça pique, puis ça rafraîchit.",
      summaryEn: "Fresh grated ginger, pineapple, lime: it bites, then it cools.",
      descriptionFr:
        "Secouez la bouteille, car le fond est le meilleur. Pur pour la gorge, coupé d'eau gazeuse pour les " +
        "invités. Au froid après ouverture, et bu dans les trois jours.",
      descriptionEn:
        "Shake the bottle, for the best is at the bottom. Neat for the throat, with soda for guests. Keep " +
        "it cold once opened and drink it within three days.",
      searchWords:
        "gingembre jinjabre ginger juice jus gnamakou gnamankoudji nyamaku dote dotɛ boisson citron",
      altFr: "Bouteille de jus de gingembre et racines fraîches",
      altEn: "Bottle of ginger juice and fresh roots",
      variants: [
        { sku: "GIN-01", nameFr: "33 cl", nameEn: "33 cl", priceXof: 600, onHand: 40 },
        { sku: "GIN-02", nameFr: "1 litre", nameEn: "1 litre", priceXof: 1_600, onHand: 16 },
      ],
    },
    {
      slug: "jus-d-ananas",
      nameFr: "Jus d'ananas pain de sucre",
      nameEn: "Sugarloaf pineapple juice",
      summaryFr: "Pressé et pasteurisé le jour de la récolte ; aucun sucre, le fruit en a assez.",
      summaryEn: "Pressed and pasteurised on harvest day; no sugar, the fruit has enough.",
      descriptionFr:
        "Le pain de sucre reste vert quand il est mûr et presque blanc quand on l'ouvre. Il faut un kilo et " +
        "demi de fruits pour un litre. Une mousse se forme au repos, elle se mélange d'un tour de poignet.",
      descriptionEn:
        "A sugarloaf stays green when ripe and is almost white inside. It takes a kilo and a half of fruit " +
        "for one litre. Foam gathers as it rests; a turn of the wrist stirs it in.",
      searchWords: "ananas pineapple jus juice pain de sucre atɔtɔ atoto sugarloaf fruit boisson frais",
      altFr: "Bouteille de jus d'ananas à côté d'un ananas",
      altEn: "Bottle of pineapple juice beside a pineapple",
      variants: [
        { sku: "ANA-01", nameFr: "25 cl", nameEn: "25 cl", priceXof: 500, onHand: 72 },
        { sku: "ANA-02", nameFr: "1 litre", nameEn: "1 litre", priceXof: 1_700, onHand: 20 },
        {
          sku: "ANA-03",
          nameFr: "Caisse de 12 × 25 cl",
          nameEn: "Case of 12 × 25 cl",
          priceXof: 5_400,
          compareAtXof: 6_000,
          onHand: 5,
        },
      ],
    },
    {
      slug: "citronnelle-en-botte",
      nameFr: "Citronnelle en botte",
      nameEn: "Lemongrass bundle",
      summaryFr: "Feuilles longues, nouées et séchées à l'ombre : la tisane du soir, sans sucre.",
      summaryEn: "Long leaves tied and dried in the shade: the evening tea that needs no sugar.",
      descriptionFr:
        "Une poignée froissée dans l'eau frémissante suffit pour quatre tasses. On en glisse aussi un brin " +
        "dans le bouillon de poisson. La botte parfume le placard en attendant.",
      descriptionEn:
        "A crumpled handful in simmering water makes four cups. A blade of it also belongs in fish broth. " +
        "Until then, the bundle scents the cupboard.",
      searchWords: "citronnelle citronelle lemongrass tisane infusion thé tea feuilles kinkeliba",
      altFr: "Botte de citronnelle nouée d'un ruban",
      altEn: "Bundle of lemongrass tied with a ribbon",
      variants: [
        { sku: "CIT-01", nameFr: "La botte, 80 g", nameEn: "One bundle, 80 g", priceXof: 350, onHand: 58 },
      ],
    },
    {
      slug: "chocolat-noir",
      nameFr: "Chocolat noir 70 %",
      nameEn: "Dark chocolate, 70%",
      summaryFr: "Cacao des Plateaux, sucre de canne, rien d'autre : long en bouche, sans amertume.",
      summaryEn: "Cocoa from the Plateaux, cane sugar, nothing else: long and never bitter.",
      descriptionFr:
        "Les fèves fermentent six jours sous des feuilles de bananier avant de sécher sur claies. La " +
        "tablette casse net, sent le fruit rouge et résiste mieux qu'une autre à la chaleur. Tout de même, " +
        "pas sur le tableau de bord.",
      descriptionEn:
        "The beans ferment for six days under banana leaves, then dry on racks. The bar snaps clean, smells " +
        "of red fruit and stands the heat better than most. Still, not on the dashboard.",
      searchWords: "chocolat chocolate choco noir dark tablette cacao cocoa bar kakao plateaux dessert",
      altFr: "Tablette de chocolat noir entamée et cabosse",
      altEn: "Opened bar of dark chocolate and a cocoa pod",
      variants: [
        { sku: "CHO-01", nameFr: "Tablette de 100 g", nameEn: "100 g bar", priceXof: 1_500, onHand: 38 },
        {
          sku: "CHO-02",
          nameFr: "Éclats de fève, 100 g",
          nameEn: "With cocoa nibs, 100 g",
          priceXof: 1_700,
          onHand: 0,
        },
        { sku: "CHO-03", nameFr: "Coffret de 5", nameEn: "Box of 5", priceXof: 7_000, onHand: 4 },
      ],
    },
    {
      slug: "cacao-en-poudre",
      nameFr: "Cacao en poudre",
      nameEn: "Cocoa powder",
      summaryFr: "Pur, non sucré, moulu deux fois : le chocolat chaud et les gâteaux du dimanche.",
      summaryEn: "Pure, unsweetened and ground twice: hot chocolate and Sunday cakes.",
      descriptionFr:
        "Délayez d'abord dans un fond d'eau froide, puis versez le lait chaud : aucun grumeau. La boîte de " +
        "métal se referme et finira en pot à crayons.",
      descriptionEn:
        "Mix it first with a little cold water, then pour on hot milk: no lumps. The tin closes again and " +
        "will end up holding pencils.",
      searchWords: "cacao kakao cocoa powder poudre chocolat chaud hot gâteau petit-déjeuner boite",
      altFr: "Boîte de cacao en poudre et cuillère en bois",
      altEn: "Tin of cocoa powder and a wooden spoon",
      variants: [
        { sku: "CAO-01", nameFr: "Boîte de 250 g", nameEn: "250 g tin", priceXof: 2_300, onHand: 27 },
      ],
    },
    {
      slug: "bonbons-coco",
      nameFr: "Bonbons à la coco",
      nameEn: "Coconut sweets",
      summaryFr: "Coco râpée, sucre roux, une pointe de vanille, roulés à la main.",
      summaryEn: "Grated coconut, brown sugar and a touch of vanilla, rolled by hand.",
      descriptionFr:
        "Ceux qu'on achetait à la sortie de l'école, un à un. Les roses sont au bissap, les bruns au " +
        "caramel. À garder au sec, si l'on en garde.",
      descriptionEn:
        "The ones we bought at the school gate, one at a time. Pink is hibiscus, brown is caramel. Keep " +
        "them dry, if you keep any.",
      searchWords: "bonbon bonbons coco sweets candy sucrerie gâteau coco dessert enfants ecole caramel",
      altFr: "Coupe de bonbons à la coco blancs, roses et bruns",
      altEn: "Bowl of white, pink and brown coconut sweets",
      variants: [
        { sku: "BON-01", nameFr: "Sachet de 6", nameEn: "Bag of 6", priceXof: 300, onHand: 110 },
        { sku: "BON-02", nameFr: "Boîte de 40", nameEn: "Box of 40", priceXof: 1_800, onHand: 13 },
      ],
    },
  ],
};
