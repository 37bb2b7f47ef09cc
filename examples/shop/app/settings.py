import os

DATABASE = {
    "host": os.environ["DATABASE_HOST"],
    "user": "shop",
    "password": "@@password@@",
}
SESSION_KEY = os.environ.get("SESSION_KEY")
PASSWORD_RESET_URL = "https://shop.acme.example/password/reset"
