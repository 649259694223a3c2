// GORM's first steps: migration, CRUD, relations and transactions, one line of JSON for each step.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	driver "github.com/go-sql-driver/mysql"
	"gorm.io/driver/mysql"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"gorm.io/gorm/logger"
)

type Author struct {
	ID    uint
	Email string `gorm:"size:120;uniqueIndex"`
	Age   *int8
	Books []Book `gorm:"constraint:OnDelete:CASCADE"`
}

type Book struct {
	ID       uint
	Title    string  `gorm:"size:200;not null"`
	Price    float64 `gorm:"type:decimal(10,2)"`
	AuthorID uint
	Tags     []Tag `gorm:"many2many:book_tags;constraint:OnDelete:CASCADE"`
}

type Tag struct {
	ID   uint
	Name string `gorm:"size:50;unique"`
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func step(name string, value any) {
	text, err := json.Marshal(value)
	check(err)
	fmt.Println(name, string(text))
}

func number(err error) uint16 {
	var failure *driver.MySQLError
	if errors.As(err, &failure) {
		return failure.Number
	}
	return 0
}

func open() *gorm.DB {
	config := driver.NewConfig()
	config.User, config.Passwd = os.Getenv("DB_USER"), os.Getenv("DB_PASSWORD")
	config.Net, config.Addr = "tcp", "127.0.0.1:"+os.Getenv("DB_PORT")
	config.DBName, config.ParseTime = os.Getenv("DB_NAME"), true
	if file := os.Getenv("DB_CA"); file != "" {
		pem, err := os.ReadFile(file)
		check(err)
		roots := x509.NewCertPool()
		roots.AppendCertsFromPEM(pem)
		config.TLS = &tls.Config{RootCAs: roots, ServerName: "127.0.0.1"}
	}
	connector, err := driver.NewConnector(config)
	check(err)
	quiet := &gorm.Config{Logger: logger.Discard}
	db, err := gorm.Open(mysql.New(mysql.Config{Conn: sql.OpenDB(connector)}), quiet)
	check(err)
	return db
}

func main() {
	db := open()
	check(db.AutoMigrate(&Author{}, &Tag{}, &Book{}))
	check(db.AutoMigrate(&Author{}, &Tag{}, &Book{}))
	step("columns", columns(db))

	age := int8(36)
	ada := Author{Email: "ada@example.com", Age: &age, Books: []Book{
		{Title: "Notes", Price: 12.50, Tags: []Tag{{Name: "math"}, {Name: "history"}}},
		{Title: "Letters", Price: 7.25},
	}}
	check(db.Create(&ada).Error)
	check(db.Create([]Author{{Email: "bob@example.com"}, {Email: "cy@example.com"}}).Error)
	step("duplicate", number(db.Create(&Author{Email: "ADA@example.com"}).Error))
	step("foreign key", number(db.Create(&Book{Title: "x", AuthorID: 999}).Error))

	var authors []Author
	byName := func(tags *gorm.DB) *gorm.DB { return tags.Order("name") }
	check(db.Preload("Books").Preload("Books.Tags", byName).Order("id").Find(&authors).Error)
	step("relations", authors)

	var joined []map[string]any
	check(db.Model(&Book{}).Select("title, email, price * 2 AS twice").Joins("JOIN authors ON authors.id = author_id").Order("title").Find(&joined).Error)
	step("join", len(joined))

	upsert := clause.OnConflict{DoUpdates: clause.AssignmentColumns([]string{"age"})}
	step("upsert", db.Clauses(upsert).Create(&Author{Email: "bob@example.com", Age: &age}).RowsAffected)
	step("update", db.Model(&Author{}).Where("age > ?", 1).Update("age", gorm.Expr("age + ?", 1)).RowsAffected)
	transactions(db)

	var count int64
	check(db.Delete(&ada).Error)
	check(db.Model(&Book{}).Count(&count).Error)
	step("books after the cascade", count)
	check(db.Migrator().DropTable("book_tags", &Book{}, &Tag{}, &Author{}))
}

func columns(db *gorm.DB) []string {
	types, err := db.Migrator().ColumnTypes(&Book{})
	check(err)
	names := []string{}
	for _, column := range types {
		text, _ := column.ColumnType()
		names = append(names, column.Name()+" "+text)
	}
	return names
}

func transactions(db *gorm.DB) {
	undo := errors.New("undo")
	check(db.Transaction(func(outer *gorm.DB) error {
		check(outer.Create(&Author{Email: "kept@example.com"}).Error)
		inner := outer.Transaction(func(savepoint *gorm.DB) error {
			check(savepoint.Create(&Author{Email: "undone@example.com"}).Error)
			return undo
		})
		if !errors.Is(inner, undo) {
			return inner
		}
		var locked Author
		return outer.Clauses(clause.Locking{Strength: "UPDATE"}).First(&locked).Error
	}))
	var emails []string
	check(db.Model(&Author{}).Order("email").Pluck("email", &emails).Error)
	step("after the transactions", emails)
}
