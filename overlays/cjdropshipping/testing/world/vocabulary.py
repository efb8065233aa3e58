"""The words that the catalogue is made of: categories, nouns, adjectives, materials, opinions.

    CATEGORIES   first level -> second level -> third level -> nouns

All of it is our own; nothing is taken from the service or its documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

CATEGORIES: Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "Kitchen & Dining": {
        "Cookware": {
            "Frying Pans": ("Frying Pan", "Crepe Pan", "Skillet"),
            "Pots": ("Saucepan", "Stew Pot", "Steamer"),
            "Baking Forms": ("Muffin Tray", "Loaf Tin", "Cake Ring"),
        },
        "Tableware": {
            "Mugs & Cups": ("Mug", "Espresso Cup", "Tumbler"),
            "Plates & Bowls": ("Soup Bowl", "Dinner Plate", "Salad Bowl"),
            "Cutlery": ("Spoon Set", "Chopsticks", "Butter Knife"),
        },
        "Kitchen Helpers": {
            "Peelers & Graters": ("Peeler", "Grater", "Spiralizer"),
            "Storage Jars": ("Spice Jar", "Pasta Jar", "Lunch Box"),
            "Drying Racks": ("Dish Rack", "Cup Stand", "Lid Holder"),
        },
    },
    "Clothing": {
        "Tops": {
            "Hoodies": ("Hoodie", "Zip Hoodie", "Sleeveless Hoodie"),
            "T-Shirts": ("T-Shirt", "Long Sleeve Shirt", "Polo Shirt"),
            "Knitwear": ("Cardigan", "Pullover", "Knit Vest"),
        },
        "Bottoms": {
            "Trousers": ("Chino Trousers", "Cargo Trousers", "Jogging Trousers"),
            "Skirts": ("Pleated Skirt", "Wrap Skirt", "Denim Skirt"),
            "Shorts": ("Running Shorts", "Beach Shorts", "Linen Shorts"),
        },
        "Accessories": {
            "Hats & Caps": ("Beanie", "Bucket Hat", "Baseball Cap"),
            "Scarves": ("Scarf", "Snood", "Shawl"),
            "Socks": ("Ankle Socks", "Hiking Socks", "Toe Socks"),
        },
    },
    "Home & Garden": {
        "Lighting": {
            "Desk Lamps": ("Desk Lamp", "Clip Lamp", "Reading Light"),
            "Night Lights": ("Night Light", "Moon Lamp", "Star Projector"),
            "String Lights": ("String Lights", "Lantern Chain", "Curtain Lights"),
        },
        "Storage": {
            "Baskets": ("Laundry Basket", "Shelf Basket", "Picnic Basket"),
            "Hooks & Rails": ("Wall Hook", "Door Hanger", "Key Rail"),
            "Boxes": ("Storage Box", "Shoe Box", "Drawer Organizer"),
        },
        "Gardening": {
            "Plant Pots": ("Plant Pot", "Hanging Planter", "Seed Tray"),
            "Watering": ("Watering Can", "Drip Kit", "Spray Bottle"),
            "Hand Tools": ("Trowel", "Pruning Shears", "Garden Fork"),
        },
    },
    "Electronics": {
        "Phone Accessories": {
            "Phone Cases": ("Phone Case", "Bumper Case", "Wallet Case"),
            "Chargers": ("Wall Charger", "Car Charger", "Charging Pad"),
            "Holders": ("Phone Stand", "Car Holder", "Ring Holder"),
        },
        "Audio": {
            "Earphones": ("Earbuds", "Sports Earphones", "Sleep Headband"),
            "Speakers": ("Bluetooth Speaker", "Shower Speaker", "Sound Bar"),
            "Microphones": ("Lapel Microphone", "Desk Microphone", "Karaoke Microphone"),
        },
        "Computer": {
            "Keyboards": ("Keyboard", "Number Pad", "Foldable Keyboard"),
            "Mice": ("Mouse", "Trackball", "Mouse Pad"),
            "Cables & Hubs": ("USB Hub", "Charging Cable", "Display Adapter"),
        },
    },
    "Sports & Outdoor": {
        "Fitness": {
            "Bands": ("Resistance Band", "Loop Band", "Stretch Strap"),
            "Mats": ("Yoga Mat", "Exercise Mat", "Knee Pad"),
            "Weights": ("Wrist Weight", "Kettlebell", "Grip Trainer"),
        },
        "Camping": {
            "Tents": ("Two Person Tent", "Beach Tent", "Tarp"),
            "Sleeping": ("Sleeping Bag", "Camping Pillow", "Hammock"),
            "Camp Kitchen": ("Camping Stove", "Folding Cup", "Water Bag"),
        },
        "Cycling": {
            "Lights & Bells": ("Bicycle Light", "Bicycle Bell", "Reflector Band"),
            "Bags": ("Saddle Bag", "Frame Bag", "Handlebar Bag"),
            "Care": ("Chain Brush", "Tyre Lever", "Mini Pump"),
        },
    },
    "Toys & Hobbies": {
        "Puzzles": {
            "Jigsaws": ("Jigsaw Puzzle", "Floor Puzzle", "Puzzle Mat"),
            "3D Puzzles": ("Wooden 3D Puzzle", "Metal Model", "Marble Run"),
            "Brain Teasers": ("Puzzle Cube", "Ring Puzzle", "Sliding Puzzle"),
        },
        "Craft": {
            "Painting": ("Paint Set", "Canvas", "Brush Set"),
            "Sewing": ("Sewing Kit", "Embroidery Hoop", "Yarn Set"),
            "Paper": ("Origami Paper", "Sticker Book", "Washi Tape"),
        },
        "Play": {
            "Building Blocks": ("Building Blocks", "Magnet Tiles", "Domino Set"),
            "Soft Toys": ("Plush Bear", "Plush Rabbit", "Hand Puppet"),
            "Vehicles": ("Toy Train", "Model Car", "Pull-back Truck"),
        },
    },
    "Pets": {
        "Dogs": {
            "Leads & Collars": ("Dog Lead", "Dog Collar", "Dog Harness"),
            "Dog Toys": ("Chew Toy", "Tug Rope", "Treat Ball"),
            "Dog Beds": ("Dog Bed", "Cooling Mat", "Travel Blanket"),
        },
        "Cats": {
            "Scratchers": ("Scratching Post", "Scratching Board", "Cat Tree"),
            "Cat Toys": ("Feather Wand", "Cat Tunnel", "Laser Ball"),
            "Bowls": ("Cat Bowl", "Water Fountain", "Slow Feeder"),
        },
        "Small Animals": {
            "Cages": ("Hamster House", "Bird Swing", "Rabbit Tunnel"),
            "Grooming": ("Grooming Brush", "Nail Clipper", "Bath Glove"),
            "Travel": ("Carrier Bag", "Seat Cover", "Travel Bowl"),
        },
    },
    "Beauty & Health": {
        "Hair": {
            "Brushes": ("Hair Brush", "Detangling Comb", "Scalp Massager"),
            "Hair Clips": ("Hair Clip", "Scrunchie Set", "Headband"),
            "Styling": ("Curling Rods", "Hair Wrap", "Satin Bonnet"),
        },
        "Skin": {
            "Face Tools": ("Face Roller", "Gua Sha Stone", "Cleansing Brush"),
            "Bath": ("Bath Sponge", "Soap Dish", "Bath Pillow"),
            "Nails": ("Nail File Set", "Nail Stickers", "Cuticle Tool"),
        },
        "Wellness": {
            "Massage": ("Massage Ball", "Foot Roller", "Neck Massager"),
            "Sleep": ("Sleep Mask", "Ear Plugs", "Aroma Diffuser"),
            "Posture": ("Posture Belt", "Seat Cushion", "Foot Rest"),
        },
    },
}

ADJECTIVES = (
    "Foldable", "Compact", "Lightweight", "Sturdy", "Colourful", "Minimalist", "Vintage", "Modern",
    "Portable", "Washable", "Stackable", "Adjustable", "Waterproof", "Soft", "Slim", "Oversized",
    "Handmade", "Everyday", "Travel", "Cosy", "Nordic", "Striped", "Classic", "Reversible",
)  # fmt: skip

FEATURES = (
    "", "", "", "with Lid", "with Gift Box", "with Carry Bag", "Set of 2", "for Kids", "for Travel",
    "for Beginners", "Extra Large", "in Pastel Tones", "with Pattern", "Second Edition",
)  # fmt: skip

COLOURS = (
    "Black", "White", "Sand", "Olive", "Navy", "Coral", "Lilac", "Mint", "Rust", "Grey", "Amber",
)  # fmt: skip

SIZES = ("XS", "S", "M", "L", "XL", "2XL")

ZONES = ("shopify", "ebay", "amazon", "tiktok", "etsy")

CHINESE: Mapping[str, str] = {
    "Cookware": "锅具", "Tableware": "餐具", "Kitchen Helpers": "厨房小工具", "Tops": "上衣",
    "Bottoms": "下装", "Accessories": "配饰", "Lighting": "灯具", "Storage": "收纳",
    "Gardening": "园艺", "Phone Accessories": "手机配件", "Audio": "音响", "Computer": "电脑配件",
    "Fitness": "健身", "Camping": "露营", "Cycling": "骑行", "Puzzles": "拼图", "Craft": "手工",
    "Play": "玩具", "Dogs": "狗用品", "Cats": "猫用品", "Small Animals": "小宠用品",
    "Hair": "美发", "Skin": "护肤", "Wellness": "保健",
}  # fmt: skip


@attrs.frozen
class Material:
    """A material in the three notations the service uses: key, English and Chinese name."""

    key: str
    english: str
    chinese: str


_COTTON = Material("COTTON", "Cotton", "棉")
_LINEN = Material("LINEN", "Linen", "亚麻")
_FLEECE = Material("FLEECE", "Fleece", "抓绒")
_METAL = Material("METAL", "Metal", "金属")
_WOOD = Material("WOOD", "Wooden", "木")
_PLASTIC = Material("PLASTIC", "Plastic", "塑料")
_GLASS = Material("GLASS", "Glass", "玻璃")
_SILICONE = Material("SILICONE", "Silicone", "硅胶")
_CERAMIC = Material("CERAMIC", "Ceramic", "陶瓷")
_BAMBOO = Material("BAMBOO", "Bamboo", "竹")
_LEATHER = Material("LEATHER", "Leather", "皮革")
_NYLON = Material("NYLON", "Nylon", "尼龙")

#: What the products of a first-level category are made of.
MATERIALS: Mapping[str, tuple[Material, ...]] = {
    "Kitchen & Dining": (_METAL, _WOOD, _GLASS, _SILICONE, _CERAMIC, _BAMBOO),
    "Clothing": (_COTTON, _LINEN, _FLEECE, _NYLON),
    "Home & Garden": (_METAL, _WOOD, _PLASTIC, _GLASS, _BAMBOO),
    "Electronics": (_METAL, _PLASTIC, _SILICONE, _LEATHER),
    "Sports & Outdoor": (_METAL, _PLASTIC, _NYLON, _COTTON),
    "Toys & Hobbies": (_WOOD, _PLASTIC, _COTTON),
    "Pets": (_NYLON, _COTTON, _WOOD, _PLASTIC),
    "Beauty & Health": (_BAMBOO, _PLASTIC, _SILICONE, _COTTON, _METAL),
}

#: Review texts by score, worst first.
OPINIONS: tuple[tuple[str, ...], ...] = (
    ("It broke on the first day.", "Not at all what the pictures show.", "Sent it back at once."),
    ("Thinner than I expected.", "The colour is off.", "Took five weeks to arrive."),
    ("Does its job, nothing more.", "Fine for the price.", "Good, but the box was dented."),
    ("Solid work and quick delivery.", "My kids like it.", "Looks better than in the pictures."),
    ("Exactly right, will order again.", "Perfect gift.", "The best one I have had so far."),
)

#: Countries that reviewers come from.
REVIEWER_COUNTRIES = ("US", "DE", "FR", "GB", "MX", "BR", "AU", "CA", "ES", "PL", "JP", "SE")
